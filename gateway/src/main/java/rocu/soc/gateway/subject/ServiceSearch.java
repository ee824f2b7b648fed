package rocu.soc.gateway.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.subject.SubjectAnswer;
import rocu.soc.chassis.record.subject.SubjectPlace;
import rocu.soc.chassis.record.subject.SubjectQuestion;
import rocu.soc.chassis.record.subject.SubjectRecord;
import rocu.soc.chassis.record.subject.SubjectStep;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.AsTheCaller.Asker;
import rocu.soc.gateway.composition.ServiceProblem;
import rocu.soc.gateway.composition.SuiteService;

/** The search of one service: it is asked step by step, each from where the one before it stopped, until everything was searched. */
final class ServiceSearch {

    /** Milliseconds of a step; no limit of a request is near. */
    private static final int PATIENCE = 5_000;

    private static final Logger LOG = Logger.getLogger(ServiceSearch.class);
    private static final int UNAUTHORIZED = 401;

    private final AsTheCaller services;
    private final SuiteService service;
    private final SubjectQuestion question;
    private final Runnable atRest;

    private final List<SubjectRecord> found = new ArrayList<>();
    private @Nullable SubjectPlace place;
    private @Nullable ServiceProblem problem;
    private boolean more;
    private int percent;
    private State state = State.RESTS;

    /** Whether it is asked now; whether it was interrupted and can go on; whether it has ended, with everything or with a problem. */
    private enum State {
        GOES,
        RESTS,
        ENDED
    }

    /**
     * A search that was not begun.
     *
     * @param atRest called whenever it goes no further by itself
     */
    ServiceSearch(AsTheCaller services, SuiteService service, SubjectQuestion question, Runnable atRest) {
        this.services = services;
        this.service = service;
        this.question = question;
        this.atRest = atRest;
    }

    /** Begins, or goes on where the token of who asked had ended meanwhile. */
    void goOn(Asker asker) {
        synchronized (this) {
            if (state != State.RESTS) {
                return;
            }
            state = State.GOES;
        }
        ask(asker);
    }

    synchronized boolean isGoing() {
        return state == State.GOES;
    }

    synchronized boolean hasEnded() {
        return state == State.ENDED;
    }

    synchronized SubjectAccessProgress.Service progress() {
        return new SubjectAccessProgress.Service(service.application(), percent);
    }

    /** All that was found, or why not all could be. */
    synchronized Answered<SubjectAnswer> answered() {
        return problem == null
                ? new Answered<>(service, new SubjectAnswer(found, more, null, percent), null)
                : new Answered<>(service, null, problem);
    }

    private void ask(Asker asker) {
        SubjectStep step;
        synchronized (this) {
            step = new SubjectStep(question, place, found.size(), PATIENCE);
        }
        services.post(asker, service.resource(), service.address("subject-access"), step, SubjectAnswer.class)
                .whenComplete((answer, failure) -> {
                    if (failure == null ? goesOn(answer) : stops(failure)) {
                        ask(asker);
                    } else {
                        atRest.run();
                    }
                });
    }

    private synchronized boolean goesOn(SubjectAnswer answer) {
        found.addAll(answer.items());
        more = answer.more();
        place = answer.next();
        percent = answer.percent();
        if (place == null) {
            state = State.ENDED;
        }
        return place != null;
    }

    private synchronized boolean stops(Throwable failure) {
        ServiceProblem why = ServiceProblem.of(problem(failure));
        if (why.status() == UNAUTHORIZED && place != null) {
            state = State.RESTS;
        } else {
            problem = why;
            state = State.ENDED;
        }
        return false;
    }

    private Problem problem(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Problem known) {
            return known;
        }
        LOG.errorf(cause, "The search of %s ended", service.application());
        return Problem.of(ProblemTypes.BAD_GATEWAY, service.application() + " gave no valid answer.");
    }
}
