package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same targets are counted wherever targets are counted, and every sum is right. */
@DemoServer
class CountedTargetsTest {
    private static final String PLAN = "plan=beilun-2021-2025";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void pages_and_papers_of_the_office_count_the_same_in_every_year(int year) {
        CountedTargets targets = new CountedTargets(port, PLAN);
        List<Integer> counted = targets.ofOffice(year);
        assertThat(sum(counted)).isEqualTo(47);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024})
    void public_pages_files_and_papers_tell_the_same_numbers_and_those_of_the_office_but_what_is_withheld(int year) {
        CountedTargets targets = new CountedTargets(port, PLAN);
        List<Integer> told = targets.ofPublic(year);
        targets.ofPaper(year, told);
        targets.differOnlyByWhatIsWithheld(year, told, targets.ofOffice(year));
    }

    @Test
    void every_target_that_counts_stands_on_exactly_one_scorecard() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        Set<String> cards = new LinkedHashSet<>();
        Pattern.compile("href=\"(/scorecards/[\\w-]+)")
                .matcher(office.get("/scorecards?year=2024").body())
                .results()
                .forEach(m -> cards.add(m.group(1)));
        int items = cards.stream()
                .mapToInt(card -> {
                    String page = office.get(card + "?year=2024").body();
                    return page.split("href=\"/indicators/", -1).length - 1;
                })
                .sum();
        assertThat(items).isEqualTo(47);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(n -> n).sum();
    }
}
