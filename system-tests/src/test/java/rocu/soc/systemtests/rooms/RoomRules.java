package rocu.soc.systemtests.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.chassis.web.access.Permission;

/** The rooms of the house (docs/architecture.md): who may know whom. */
final class RoomRules {

    private static final String[] SERVICES = {
        "rocu.soc.threat..", "rocu.soc.disruption..", "rocu.soc.orders..", "rocu.soc.gateway.."
    };

    private static final String DEMO = "rocu.soc.demo..";

    static final ArchRule CHASSIS_KNOWS_NO_DOMAIN = noClasses()
            .that()
            .resideInAnyPackage("rocu.soc.chassis..", "rocu.soc.records..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat("rocu.soc.contracts..", SERVICES));

    static final ArchRule CHASSIS_KNOWS_NO_KINDS_OF_RECORDS = noClasses()
            .that()
            .resideInAPackage("rocu.soc.chassis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("rocu.soc.records..");

    static final ArchRule DATABASE_KNOWS_NO_OTHER_ROOM =
            roomKnowsNone("database", "web", "messaging", "audit", "record", "operations");

    static final ArchRule WEB_KNOWS_NO_ROOM_ABOVE = roomKnowsNone("web", "messaging", "audit", "record", "operations");

    static final ArchRule MESSAGING_KNOWS_NO_ROOM_ABOVE = roomKnowsNone("messaging", "audit", "record", "operations");

    static final ArchRule AUDIT_KNOWS_NO_ROOM_ABOVE = roomKnowsNone("audit", "record", "operations");

    static final ArchRule RECORD_KNOWS_NO_ROOM_ABOVE = roomKnowsNone("record", "operations");

    static final ArchRule CHASSIS_HAS_NO_CYCLES =
            slices().matching("rocu.soc.chassis.(**)").should().beFreeOfCycles();

    static final ArchRule CONTRACTS_KNOW_NOBODY = noClasses()
            .that()
            .resideInAPackage("rocu.soc.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat("rocu.soc.chassis..", SERVICES));

    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "rocu.soc.(threat|disruption|orders|gateway)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("rocu.soc.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule FEATURES_ARE_REACHED_THROUGH_THEIR_SERVICES = classes()
            .that()
            .resideInAnyPackage("rocu.soc.threat..", "rocu.soc.disruption..", "rocu.soc.orders..")
            .should(reachFeaturesThroughTheirServices());

    static final ArchRule EVERY_ENDPOINT_NAMES_ITS_PERMISSION = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(nameTheirPermission())
            .allowEmptyShould(false);

    static final ArchRule SERVICES_DO_NOT_REACH_THE_LAUNCHER = classes()
            .that()
            .resideInAPackage("rocu.soc.localstack..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("rocu.soc.localstack..");

    static final ArchRule THE_DEMO_KNOWS_THE_API_ALONE = noClasses()
            .that()
            .resideInAPackage(DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("rocu.soc.[chassis|contracts|localstack|threat|disruption|orders|gateway]..");

    static final ArchRule NOBODY_KNOWS_THE_DEMO =
            classes().that().resideInAPackage(DEMO).should().onlyBeAccessed().byAnyPackage(DEMO);

    private RoomRules() {}

    /** The rooms of the chassis stand on each other: none knows one above it. */
    private static ArchRule roomKnowsNone(String room, String... above) {
        return noClasses()
                .that()
                .resideInAPackage("rocu.soc.chassis." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(above)
                        .map(other -> "rocu.soc.chassis." + other + "..")
                        .toArray(String[]::new));
    }

    /**
     * Of another feature of its service a class knows beans that are no resource, the plain values that they take and give, and the
     * interfaces by which that feature asks others for something, which it implements.
     */
    private static ArchCondition<JavaClass> reachFeaturesThroughTheirServices() {
        return new ArchCondition<>("reach other features through their public services") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = outermost(dependency.getTargetClass().getBaseComponentType());
                    boolean another = service(target).equals(service(type))
                            && !feature(target).isEmpty()
                            && !feature(target).equals(feature(type));
                    if (another && !isValue(target) && !isService(target) && !implementsIt(type, target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class);
    }

    private static boolean implementsIt(JavaClass type, JavaClass target) {
        return target.isInterface() && type.getRawInterfaces().contains(target);
    }

    private static boolean isService(JavaClass type) {
        return (type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(Singleton.class))
                && !type.isAnnotatedWith(Path.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomRules::outermost).orElse(type);
    }

    private static String service(JavaClass type) {
        return named(type, 2);
    }

    private static String feature(JavaClass type) {
        return named(type, 3);
    }

    private static String named(JavaClass type, int level) {
        List<String> names = List.of(type.getPackageName().split("\\.", -1));
        return names.size() > level ? names.get(level) : "";
    }

    /** An operation that resources inherit may leave it to each of them. */
    private static ArchCondition<JavaMethod> nameTheirPermission() {
        return new ArchCondition<>("name their permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean named = method.isAnnotatedWith(Permission.class)
                        || owner.isAnnotatedWith(Permission.class)
                        || (owner.getModifiers().contains(JavaModifier.ABSTRACT)
                                && owner.getAllSubclasses().stream()
                                        .filter(resource -> resource.isAnnotatedWith(Path.class))
                                        .allMatch(resource -> resource.isAnnotatedWith(Permission.class)));
                if (!named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no permission"));
                }
            }
        };
    }

    private static String[] concat(String first, String[] others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
