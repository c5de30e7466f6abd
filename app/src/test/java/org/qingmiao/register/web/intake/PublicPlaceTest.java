package org.qingmiao.register.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.safeguard.Accounts;

/** A parent picks a place by its name and says what was wrong; whoever runs it learns that, and the parent reads nothing. */
class PublicPlaceTest {
    private static final String PLACES = OpenDistrict.HOME + "/activity-venues/places";

    private final OpenDistrict district = OpenDistrict.shared();
    private String open = "";
    private String planned = "";

    @BeforeEach
    void two_places() {
        open = place("示例开放的图书馆" + UUID.randomUUID());
        planned = place("示例规划的图书馆" + UUID.randomUUID());
        district.owner()
                .sql("UPDATE register.\"activity-venues\" SET state = 'open' WHERE id = :id")
                .param("id", UUID.fromString(open))
                .update();
    }

    private String place(String name) {
        WorkingRegister register = district.platform
                .bean(WorkingRegisters.class)
                .needed(
                        district.platform.bean(Plans.class).current(),
                        "activity-venues",
                        district.platform.bean(Accounts.class).find("approver").orElseThrow());
        RecordOutcome made = ActorContext.as(
                "approver",
                () -> district.platform
                        .bean(RecordMaking.class)
                        .make(
                                register,
                                "north",
                                new RecordInput(
                                        Map.of("venue.venue", name, "venue.kind", "1", "venue.geom", "示例路2号"),
                                        0,
                                        Optional.empty(),
                                        Optional.empty())));
        assertThat(made).as("%s", made).isInstanceOf(RecordOutcome.Done.class);
        return ((RecordOutcome.Done) made).record().id().toString();
    }

    private String form(String record) {
        return PLACES + "/" + record + "/complaint";
    }

    private List<String> complaints(String record) {
        return district.owner()
                .sql(
                        "SELECT coalesce(state, '') || ' ' || \"complaint.what\" FROM register.\"activity-venues.complaint\""
                                + " WHERE record = :id ORDER BY 1")
                .param("id", UUID.fromString(record))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void only_places_that_a_public_map_shows_are_found_and_known() {
        WebVisitor citizen = district.citizen();
        assertThat(citizen.get(OpenDistrict.HOME).body()).contains(PLACES);
        assertThat(citizen.get(PLACES + "?q=%E7%A4%BA%E4%BE%8B").body())
                .contains("示例开放的图书馆", form(open))
                .doesNotContain("示例规划的图书馆", planned);
        assertThat(citizen.get(PLACES + "?q=nothing").body()).contains("没有找到公开的地方");
        for (String path : List.of(
                form(planned),
                form(UUID.randomUUID().toString()),
                PLACES + "/x/complaint",
                PLACES + "/" + open + "/charge",
                OpenDistrict.HOME + "/mandatory-reporting/places",
                OpenDistrict.HOME + "/nothing/places")) {
            assertThat(citizen.get(path).status()).as(path).isEqualTo(404);
            assertThat(citizen.post(path, "", Map.of()).status()).as(path).isIn(404, 405);
        }
    }

    @Test
    void what_is_said_of_a_place_is_a_row_of_its_record_once_however_often_it_is_sent() {
        WebVisitor citizen = district.citizen();
        String page = citizen.get(form(open)).body();
        assertThat(page)
                .contains("f.complaint.what", "f.complaint.at", "示例开放的图书馆")
                .doesNotContain("f.complaint.verdict", "f.complaint.answered");
        Map<String, String> fields = Map.of("complaint.what", "说好开的，<i>门关着</i>");
        for (int i = 0; i < 2; i++) {
            WebVisitor.Answer answer = OpenDistrict.send(citizen, form(open), page, filled(page, fields));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("收到了").doesNotContain("门关着");
        }
        assertThat(complaints(open)).containsExactly("received 说好开的，<i>门关着</i>");
        assertThat(district.signedIn("approver")
                        .get("/registers/activity-venues/records/" + open)
                        .body())
                .contains("&lt;i&gt;门关着")
                .doesNotContain("<i>门关着");
        assertThat(OpenDistrict.send(citizen, form(open), "", fields).status()).isEqualTo(422);
        assertThat(complaints(open)).hasSize(1);
    }

    /** With what stood in the input of the moment, as a browser sends it. */
    private static Map<String, String> filled(String page, Map<String, String> fields) {
        java.util.regex.Matcher at = java.util.regex.Pattern.compile(
                        "name=\"f.complaint.at\"[^>]*?value=\"([^\"]+)\"", java.util.regex.Pattern.DOTALL)
                .matcher(page);
        assertThat(at.find()).as(page).isTrue();
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("complaint.at", at.group(1));
        return all;
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        WebVisitor.Answer answer =
                OpenDistrict.fill(district.citizen(), form(open), Map.of("complaint.at", "", "complaint.what", "还在这里"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#f.complaint.at\"", "还在这里");
        assertThat(complaints(open)).isEmpty();
    }
}
