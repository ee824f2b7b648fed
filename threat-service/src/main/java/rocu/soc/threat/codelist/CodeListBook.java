package rocu.soc.threat.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.DatedRules;
import rocu.soc.chassis.record.rule.RuleBook;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The code lists as a book of dated rules; their keys are {@link CodeKey}s. The codes of most lists are known to the programs
 * of this system: an administrator says what they mean, and neither adds nor ends one.
 */
@ApplicationScoped
class CodeListBook implements RuleBook<CodeMeaning> {

    /** Whose codes only their meaning binds. */
    private static final Set<String> OPEN = Set.of(CodeLists.CRIME_TYPES, CodeLists.PLACES);

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[a-z0-9]+(-[a-z0-9]+)*");
    private static final Declared<CodeText> TEXT = Declared.of(CodeText.class);
    private static final int LONGEST_CODE = 60;

    @Inject
    DatedRules rules;

    @Override
    public String name() {
        return "code-lists";
    }

    @Override
    public Class<CodeMeaning> values() {
        return CodeMeaning.class;
    }

    @Override
    public String address(String key) {
        CodeKey about = CodeKey.parse(key);
        return "/api/v1/code-lists/" + about.list() + "/codes/" + about.code();
    }

    @Override
    public CodeListEntry document(DatedRule<CodeMeaning> rule) {
        return CodeListEntry.of(rule);
    }

    @Override
    public String readSource(BodyReader reader) {
        return reader.requiredCode("source", CodeSource.class).name();
    }

    @Override
    public CodeMeaning readValue(Stated<CodeMeaning> stated, BodyReader reader) {
        CodeKey about = CodeKey.parse(stated.key());
        List<DatedRule<CodeMeaning>> list = rules.all(this).stream()
                .filter(rule -> CodeKey.parse(rule.key()).list().equals(about.list()))
                .toList();
        if (list.isEmpty()) {
            throw Problem.notFound();
        }
        CodeText text = TEXT.read(reader);
        judgeCode(about.code(), text, reader);
        if (!OPEN.contains(about.list())) {
            judgeBound(stated.key(), list, reader);
        }
        int last = list.stream().mapToInt(rule -> rule.value().position()).max().orElse(0);
        int present = list.stream()
                .filter(rule -> rule.key().equals(stated.key()))
                .mapToInt(rule -> rule.value().position())
                .findFirst()
                .orElse(last + 1);
        return new CodeMeaning(text.position() == null ? present : text.position(), text.label(), text.meaning());
    }

    private static void judgeCode(String code, CodeText text, BodyReader reader) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            String wanted = "Upper-case words joined by underscores; places are lower-case words joined by hyphens.";
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError("code", "not-a-code", wanted)));
        }
        if (text.code() != null && !text.code().equals(code)) {
            reader.broken("code", "not-the-address", "State another code at its own address.");
        }
    }

    private static void judgeBound(String key, List<DatedRule<CodeMeaning>> list, BodyReader reader) {
        if (list.stream().noneMatch(rule -> rule.key().equals(key))) {
            reader.broken(
                    "code", "closed-list", "The programs of this system know the codes of this list: none is added.");
        }
        if (reader.has("validTo")) {
            reader.broken(
                    "validTo", "closed-list", "The codes of this list do not end; state what one means from a day on.");
        }
    }
}
