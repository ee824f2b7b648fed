package rocu.soc.chassis.record.groupcommit;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A command that was accepted, and the answer that its caller waits for. */
final class Waiting<C, A> {

    private final C command;
    private final List<String> claims;
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    Waiting(C command, Collection<String> claims) {
        this.command = command;
        this.claims = List.copyOf(claims);
    }

    C command() {
        return command;
    }

    List<String> claims() {
        return claims;
    }

    CompletableFuture<A> answer() {
        return answer;
    }
}
