package rocu.soc.chassis.web.time;

import java.util.List;

/** Whose past may still change, because the loading of its history was not ended. */
public interface UnsealedHistories {

    /** The ids of the organisations: an answer about the past is provisional, and names them. */
    List<String> unsealed();
}
