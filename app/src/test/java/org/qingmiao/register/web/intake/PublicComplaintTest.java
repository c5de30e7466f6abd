package org.qingmiao.register.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;

/** A parent complains of food: the office in charge gets it, and one address does not fill its list. */
class PublicComplaintTest {
    private final OpenDistrict district = OpenDistrict.shared();

    private static Map<String, String> complaint(String words) {
        return Map.of("complaint.clue", "false", "complaint.what", words, "contact.phone", "refused");
    }

    private int complaints() {
        return district.count("register.\"food-complaint\"");
    }

    @Test
    void it_goes_to_the_office_that_answers_for_it_and_asks_for_nothing_of_its_work() {
        String form = district.citizen().get(OpenDistrict.FOOD).body();
        assertThat(form)
                .contains("f.complaint.what", "示例市监局")
                .doesNotContain("f.complaint.accepted", "f.complaint.outcome", "查询码");
        WebVisitor.Answer answer =
                OpenDistrict.fill(district.citizen(), OpenDistrict.FOOD, complaint("食堂的菜<b>不新鲜</b>"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("收到了").doesNotContain("class=\"receipt\"", "不新鲜");
        String record = "/registers/food-complaint/records/" + district.last("food-complaint");
        assertThat(district.signedIn("reporter").get(record).body())
                .contains("食堂的菜&lt;b&gt;不新鲜", "定是否受理")
                .doesNotContain("<b>不新鲜");
    }

    @Test
    void ten_of_an_hour_come_from_one_address_and_the_next_is_asked_to_wait_with_its_words() {
        WebVisitor citizen = district.citizen("198.51.100.20");
        int before = complaints();
        for (int i = 0; i < 10; i++) {
            assertThat(OpenDistrict.fill(citizen, OpenDistrict.FOOD, complaint("第" + i + "条"))
                            .status())
                    .isEqualTo(200);
        }
        WebVisitor.Answer next = OpenDistrict.fill(citizen, OpenDistrict.FOOD, complaint("第十一条还在"));
        assertThat(next.status()).isEqualTo(429);
        assertThat(next.body()).contains("过一会儿再发", "第十一条还在");
        assertThat(complaints()).isEqualTo(before + 10);
    }

    @Test
    void a_form_of_nobody_a_trap_and_one_that_is_too_long_are_not_kept() {
        int before = complaints();
        WebVisitor citizen = district.citizen();
        String page = citizen.get(OpenDistrict.FOOD).body();
        WebVisitor.Answer old = OpenDistrict.send(
                citizen, OpenDistrict.FOOD, page.replaceAll("name=\"proof\" value=\"", "$0x"), complaint("没有凭证"));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.body()).contains("请再按一次", "没有凭证");
        assertThat(OpenDistrict.send(
                                citizen,
                                OpenDistrict.FOOD,
                                page,
                                Map.of("complaint.what", "x", "complaint.clue", "true", "website", "y"))
                        .status())
                .isEqualTo(302);
        assertThat(OpenDistrict.send(citizen, OpenDistrict.FOOD, page, complaint("长".repeat(40_000)))
                        .status())
                .isEqualTo(413);
        assertThat(complaints()).isEqualTo(before);
        assertThat(OpenDistrict.send(citizen, OpenDistrict.FOOD, old.body(), complaint("没有凭证"))
                        .status())
                .as("the page that came back has a proof again")
                .isEqualTo(200);
    }
}
