package org.qingmiao.register.record.kept;

import java.util.UUID;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.work.TaskBook;
import org.springframework.stereotype.Component;

/** Records and hand-overs as what tasks are about. */
@Component
public class RecordSubjects {
    /** Names debts of records, and what is owed of hand-overs, among what gives people work. */
    public static final String RECORDS = "record";

    public static final String HAND_OVERS = "hand-over";

    private static final int PARTS = 3;

    private final TaskBook book;

    RecordSubjects(TaskBook book) {
        this.book = book;
    }

    /**
     * What a task is about.
     *
     * @param id of a record, or of a hand-over
     */
    public record Subject(String register, int district, UUID id) {
        public static Subject parse(String text) {
            String[] parts = text.split("/", PARTS);
            return new Subject(parts[0], Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        }

        public String text() {
            return register + "/" + district + "/" + id;
        }
    }

    /** What the record owes, or who may know it, may be otherwise. */
    public void changed(Register register, StoredRecord.Key record) {
        if (!register.deadlines().isEmpty() || !register.handOvers().isEmpty()) {
            book.changed(RECORDS, new Subject(register.id(), record.district(), record.id()).text());
        }
    }

    /** What is owed of a hand-over may be otherwise, and with it who knows the record. */
    public void handed(String register, int district, UUID handOver, UUID record) {
        book.changed(HAND_OVERS, new Subject(register, district, handOver).text());
        book.changed(RECORDS, new Subject(register, district, record).text());
    }
}
