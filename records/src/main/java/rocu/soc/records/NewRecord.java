package rocu.soc.records;

import rocu.soc.chassis.record.Origin;

/** What a body says that makes a record of a plain kind: what is stored of it, and where it comes from. */
public interface NewRecord<C extends Record> {

    C content();

    Origin origin();
}
