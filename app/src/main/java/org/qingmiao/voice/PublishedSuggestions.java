package org.qingmiao.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** What was published, for pages of other rooms too. */
@Component
public class PublishedSuggestions {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SuggestionRepository table;
    private final OrgUnits units;
    private final Clock clock;

    PublishedSuggestions(SuggestionRepository table, OrgUnits units, Clock clock) {
        this.table = table;
        this.units = units;
        this.clock = clock;
    }

    /** On one clause, those with the most votes first. */
    public List<PublishedSuggestion> of(String plan, String clause) {
        return table.published(plan, Optional.of(clause)).stream()
                .map(this::voice)
                .toList();
    }

    /** On the whole plan. */
    public List<PublishedSuggestion> of(String plan) {
        return table.published(plan, Optional.empty()).stream().map(this::voice).toList();
    }

    private PublishedSuggestion voice(Suggestion s) {
        Text unit = units.tree().find(s.unit()).map(OrgUnit::name).orElse(Text.same(""));
        return new PublishedSuggestion(
                s.id(),
                s.clause(),
                s.words(),
                s.votes(),
                unit,
                s.answer().orElse(""),
                s.due().map(Object::toString).orElse(""),
                s.isLate(LocalDate.ofInstant(clock.instant(), ZONE)));
    }
}
