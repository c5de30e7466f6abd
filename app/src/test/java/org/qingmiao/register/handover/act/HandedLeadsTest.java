package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.register.record.RecordPeople.input;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordPeople;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.register.record.RecordSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A lead that a street hands to the department whose matter it is, which adds to it. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HandedLeadsTest {
    private static final String LEADS = "case-lead-transfer";
    private static final Map<String, Object> LEAD = Map.of(
            "lead.type", "14",
            "lead.facts", "示例：两名学生周末在酒店过夜，没有登记",
            "lead.urgent", "no",
            "lead.tier", "P2",
            "lead.place", "示例路9号");
    private static final String STREET = "hl-street";
    private static final String OWNER = "hl-owner";
    private static final String OWNER_UNIT = "culture-bureau";

    @Autowired
    ApplicationContext server;

    @Autowired
    RecordOpening opening;

    @Autowired
    RecordSteps steps;

    @Autowired
    RecordRows rows;

    private RecordPeople people() {
        return RecordPeople.of(server);
    }

    @Test
    void a_row_that_whoever_has_the_record_adds_is_there_for_them_at_once() {
        people().holds(STREET, "lead-sender", "qijiashan");
        people().holds(OWNER, "lead-receiver", OWNER_UNIT);
        UUID id = sent();
        OpenedRecord theirs = lead(OWNER, id);
        Map<String, Object> passed = Map.of(
                "passed.from", "qijiashan",
                "passed.to", OWNER_UNIT,
                "passed.why", "示例：不归我们",
                "passed.at", "2026-03-02T10:00");
        RowPlace place = new RowPlace(Optional.empty(), Optional.empty(), Optional.empty());
        Section section = theirs.register().definition().section("passed");
        assertThat(forChildren(OWNER, () -> rows.save(theirs, section, place, input(3, passed))))
                .isInstanceOf(Done.class);
        assertThat(lead(OWNER, id).stored().rows()).containsKey("passed");
    }

    /** Nobody is in danger, so that nobody has to have phoned first. */
    private UUID sent() {
        Map<String, Object> found = Map.of("lead.found_at", "2026-03-02T09:00", "transfer.from", "qijiashan");
        UUID id = forChildren(STREET, () -> people().made(STREET, LEADS, "qijiashan", found));
        assertThat(forChildren(STREET, () -> steps.take(lead(STREET, id), "draft", Optional.empty(), input(1, LEAD))))
                .isInstanceOf(Done.class);
        RecordInput to = input(2, Map.of("transfer.to", OWNER_UNIT, "transfer.to_kind", "文化"))
                .to(Map.of("copy", "education-bureau"));
        RecordOutcome sent = forChildren(STREET, () -> steps.take(lead(STREET, id), "send", Optional.empty(), to));
        assertThat(sent).as(sent.toString()).isInstanceOf(Done.class);
        return id;
    }

    private OpenedRecord lead(String login, UUID id) {
        return forChildren(
                login, () -> opening.open(people().register(LEADS, login), id).orElseThrow());
    }

    private static <T> T forChildren(String login, Supplier<T> act) {
        return ActorContext.as(login, () -> ActorContext.forPurpose("test", act::get));
    }
}
