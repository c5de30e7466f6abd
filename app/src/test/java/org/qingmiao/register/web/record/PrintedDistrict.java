package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.qingmiao.WebVisitor;

/**
 * An invented district with one register whose records are printed: {@code worker} fills them, {@code street} sees some
 * and some masked, {@code office} sees masks alone, {@code reporter} may look into the vault, {@code stats} holds no duty.
 */
final class PrintedDistrict extends TinyDistrict {
    static final String REGISTER = "/registers/paper-case";
    private static final PrintedDistrict SHARED = new PrintedDistrict();

    private PrintedDistrict() {
        super("printed");
        duty("worker", "paper-worker", "north");
        duty("street", "paper-viewer", "liuxi");
        duty("office", "paper-shade", "liuxi");
        duty("reporter", "paper-judge", "liuxi");
    }

    static PrintedDistrict shared() {
        return SHARED;
    }

    /** Makes a record in the street; the path of its page. */
    String made(Map<String, String> fields) {
        WebVisitor.Answer answer = visitor("worker").fill(REGISTER + "/new?unit=north", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    /** Who printed a record on which form as what. */
    List<String> entries(String record) {
        return owner().sql(
                        "SELECT who || ' ' || after FROM audit_entry WHERE action = 'register.print' AND object = :object"
                                + " ORDER BY seq")
                .param("object", "record:paper-case/" + record.substring(record.lastIndexOf('/') + 1))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
