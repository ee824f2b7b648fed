package rocu.soc.localstack.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import rocu.soc.localstack.home.LauncherFailure;

/** Makes a broker know accounts by their passwords of now, and let each do what it is given and nothing more. */
public record Accounts(Broker broker) {
    /** The fewest that the broker takes: a password of 128 random bits is found no sooner when it is hashed more often. */
    private static final int ITERATIONS = 4096;

    /** The accounts by name, each with all its rights; what one had besides is taken from it. Others stay as they are. */
    public void ensure(Map<String, Set<AclBinding>> rights) {
        try (Admin admin = Admin.create(broker.asAdministrator())) {
            ensure(admin, rights);
        } catch (ExecutionException cause) {
            throw new LauncherFailure("Kafka refused the accounts of the services: " + cause.getMessage(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while making accounts", cause);
        }
    }

    void ensure(Admin admin, Map<String, Set<AclBinding>> rights) throws ExecutionException, InterruptedException {
        admin.alterUserScramCredentials(rights.keySet().stream()
                        .map(account -> password(account, broker.password(account)))
                        .toList())
                .all()
                .get();
        List<AclBinding> missing = new ArrayList<>();
        List<AclBindingFilter> superfluous = new ArrayList<>();
        for (Map.Entry<String, Set<AclBinding>> account : rights.entrySet()) {
            Set<AclBinding> present = new HashSet<>(
                    admin.describeAcls(of(account.getKey())).values().get());
            account.getValue().stream()
                    .filter(right -> !present.contains(right))
                    .forEach(missing::add);
            present.stream()
                    .filter(right -> !account.getValue().contains(right))
                    .forEach(right -> superfluous.add(right.toFilter()));
        }
        admin.createAcls(missing).all().get();
        admin.deleteAcls(superfluous).all().get();
    }

    static UserScramCredentialAlteration password(String account, String password) {
        return new UserScramCredentialUpsertion(
                account, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }

    private static AclBindingFilter of(String account) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(Rights.principal(account), null, AclOperation.ANY, AclPermissionType.ANY));
    }
}
