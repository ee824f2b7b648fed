package rocu.soc.demo.disruptions;

import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Dice;

/** Assessment categories; no public definition of them exists. */
enum Category {
    MAJOR("The group cannot act as before; its leader is in custody"),
    MODERATE("The group lost stock and two of its people, and has to find others"),
    MINOR("The group was hindered for some days"),
    NONE("No effect was seen"),
    NEGATIVE("The group moved its business to another place and grew"),
    UNASSESSED(null);

    private final @Nullable String rationale;

    Category(@Nullable String rationale) {
        this.rationale = rationale;
    }

    @Nullable
    String rationale() {
        return rationale;
    }

    /** One that counts; few are major. */
    static Category counted(Dice dice) {
        int chance = dice.below(100);
        return chance < 6 ? MAJOR : chance < 30 ? MODERATE : MINOR;
    }
}
