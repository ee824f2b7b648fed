package rocu.soc.orders.lifecycle;

import java.util.ArrayList;
import java.util.List;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.orders.catalogue.SubjectKind;

/** Reads the subject of an order. */
final class OrderSubjectReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SCHEME = 40;
    private static final int MOST_IDENTIFIERS = 20;
    private static final OrderSubject NOBODY = new OrderSubject(SubjectKind.PERSON, "", null, List.of());

    private OrderSubjectReader() {}

    static OrderSubject subject(BodyReader body) {
        return body.requiredObject("orderSubject").map(OrderSubjectReader::read).orElse(NOBODY);
    }

    private static OrderSubject read(BodyReader reader) {
        OrderSubject subject = new OrderSubject(
                reader.requiredCode("kind", SubjectKind.class),
                reader.requiredText("name", LONGEST_NAME),
                reader.optionalDay("dateOfBirth").orElse(null),
                identifiers(reader));
        if (subject.kind() != SubjectKind.PERSON && subject.dateOfBirth() != null) {
            reader.broken("dateOfBirth", "not-taken", "Only a person has one.");
        }
        reader.noMore();
        return subject;
    }

    private static List<Identifier> identifiers(BodyReader subject) {
        List<Identifier> identifiers = new ArrayList<>();
        for (BodyReader reader : subject.objects("identifiers", MOST_IDENTIFIERS)) {
            identifiers.add(new Identifier(
                    reader.requiredText("scheme", LONGEST_SCHEME), reader.requiredText("value", LONGEST_NAME)));
            reader.noMore();
        }
        return identifiers;
    }
}
