package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.WebVisitor;

/**
 * An invented district with one register of which a part is sealed, and of whose records nobody learns who told. Its
 * people: {@code worker} tells, {@code street} works on cases, {@code reporter} enters them with what is sealed,
 * {@code office} judges, {@code stats} keeps who told and {@code leader} agrees to looks at it.
 */
public final class QuietDistrict extends TinyDistrict {
    static final String REGISTER = "/registers/quiet-case";
    private static final Pattern RECORD = Pattern.compile(REGISTER + "/records/([0-9a-f-]{36})");
    private static final QuietDistrict SHARED = new QuietDistrict();

    private QuietDistrict() {
        super("quiet");
        duty("worker", "case-teller", "north");
        duty("street", "case-worker", "north");
        duty("reporter", "case-clerk", "liuxi");
        duty("office", "case-judge", "liuxi");
        duty("stats", "case-keeper", "liuxi");
        duty("leader", "case-lead", "liuxi");
    }

    public static QuietDistrict shared() {
        return SHARED;
    }

    /** Makes a record in the street; its id. */
    public String made(String login, Map<String, String> fields) {
        WebVisitor.Answer answer = visitor(login).fill(REGISTER + "/new?unit=north", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo(REGISTER + "/received");
        return owner().sql("SELECT id::text FROM register.\"quiet-case\" ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    static String record(String id) {
        return REGISTER + "/records/" + id;
    }

    /** The first record on a page. */
    static String first(String page) {
        Matcher record = RECORD.matcher(page);
        assertThat(record.find()).as(page).isTrue();
        return record.group(1);
    }
}
