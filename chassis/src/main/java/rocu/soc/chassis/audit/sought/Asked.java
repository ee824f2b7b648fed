package rocu.soc.chassis.audit.sought;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the request being answered asks for; known before any resource runs. */
@RequestScoped
public class Asked {

    private static final int MOST = 100;
    private static final int MOST_CHARACTERS = 2_000;

    private String where = "/";
    private final List<UUID> records = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int characters;

    /** The address as it is declared, below the version of the API: {@code /disruptions/{id}}. */
    public String where() {
        return where;
    }

    /** The records that it names. */
    public List<UUID> records() {
        return List.copyOf(records);
    }

    /** The names, references and codes by which it searches, as the client wrote them. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /**
     * Searches by these besides, which stand in a body. Of very many the first ones are taken, as much as a page of text: what one
     * request leaves in the log has an end.
     */
    public void alsoFor(Collection<String> more) {
        for (String text : more) {
            if (isStorable(text) && characters + text.length() <= MOST_CHARACTERS) {
                characters += text.length();
                texts.add(text);
            }
        }
    }

    /** Of what no database takes, nothing can be found; the entries of others must not fail with it. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    void at(String address) {
        where = address;
    }

    void forRecord(UUID id) {
        if (records.size() < MOST) {
            records.add(id);
        }
    }
}
