package rocu.soc.demo.invention;

import java.util.List;
import java.util.Locale;
import rocu.soc.demo.targets.Owner;

/** Names of groups, people and units. Nobody is called so: every person's last name is Specimen. */
public final class Names {

    private static final List<String> COLOURS = List.of(
            "Amber", "Azure", "Bronze", "Cobalt", "Coral", "Crimson", "Ebony", "Emerald", "Indigo", "Ivory", "Jade",
            "Khaki", "Lilac", "Magenta", "Ochre", "Opal", "Russet", "Saffron", "Scarlet", "Sepia", "Silver", "Teal",
            "Umber", "Violet");
    private static final List<String> THINGS = List.of(
            "Anchor", "Badger", "Beacon", "Bittern", "Cinder", "Curlew", "Falcon", "Ferry", "Harrow", "Heron",
            "Kestrel", "Lantern", "Lapwing", "Marten", "Mill", "Osprey", "Otter", "Pebble", "Plover", "Quarry", "Raven",
            "Sextant", "Spindle", "Stoat", "Tarn", "Thistle", "Viaduct", "Warren", "Weir", "Wharf");
    private static final List<String> FIRST_NAMES = List.of(
            "Alder", "Ash", "Aspen", "Bay", "Birch", "Briar", "Cedar", "Clover", "Elm", "Fern", "Flint", "Hazel",
            "Heath", "Juniper", "Laurel", "Linden", "Maple", "Moss", "Olive", "Reed", "Rowan", "Sage", "Sorrel",
            "Willow");
    private static final List<String> UNITS = List.of(
            "Serious and Organised Crime Unit",
            "Force Intelligence Bureau",
            "Local Crime Team East",
            "Local Crime Team West",
            "Economic Crime Team",
            "Exploitation and Safeguarding Team");

    private Names() {}

    /** What people call a threat. */
    public static String title(String kind, CrimeType crime, Dice dice) {
        return "Synthetic %s %s %s (%s)".formatted(kind, dice.of(COLOURS), dice.of(THINGS), crime.subject());
    }

    public static String operation(Dice dice) {
        return "Operation " + dice.of(COLOURS) + " " + dice.of(THINGS);
    }

    public static String person(Dice dice) {
        return dice.of(FIRST_NAMES) + " Specimen";
    }

    /** A unit of the owner, which another force may call. */
    public static String unit(Owner owner, Dice dice) {
        return owner.name() + ", " + dice.of(UNITS);
    }

    /** An account of the owner's earlier system. */
    public static String account(Owner owner, String work, Dice dice) {
        return "%s-%s-%d".formatted(owner.id(), work.toLowerCase(Locale.ROOT), dice.between(1, 6));
    }
}
