package org.qingmiao.register.web.record.sealed;

import java.time.Clock;
import java.util.Optional;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.record.sealed.SecretRequest;
import org.qingmiao.register.record.sealed.SecretRequests;
import org.qingmiao.register.right.SecretSight;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Arranges the page of a look. Until somebody looks, it is the same whether or not something lies there. */
@Component
class SecretComposer {
    private final SecretLooks looks;
    private final SecretRequests requests;
    private final SecretForms forms;
    private final FieldOptions options;
    private final PersonNames people;
    private final Clock clock;

    SecretComposer(
            SecretLooks looks,
            SecretRequests requests,
            SecretForms forms,
            FieldOptions options,
            PersonNames people,
            Clock clock) {
        this.looks = looks;
        this.requests = requests;
        this.forms = forms;
        this.options = options;
        this.people = people;
        this.clock = clock;
    }

    static String path(OpenedRecord record) {
        return RecordRequests.path(record) + "/sealed";
    }

    static Text title() {
        return Messages.of("registers.sealed");
    }

    /** @param problem what was wrong with what was sent; empty if nothing was */
    SecretView before(OpenedRecord record, Text problem) {
        SecretSight sight = looks.sight(record);
        Optional<SecretRequest> mine = sight.second().isPresent() ? requests.mine(record) : Optional.empty();
        boolean agreed = mine.filter(r -> r.isValid(clock.instant())).isPresent();
        boolean stands = mine.filter(r -> r.stands(clock.instant())).isPresent();
        return new SecretView(
                path(record),
                RecordRequests.path(record),
                title(),
                sight.second().map(duty -> second(mine)),
                sight.second().isPresent() && !stands,
                sight.second().isEmpty() || agreed,
                mine.filter(r -> agreed).map(SecretRequest::purpose).orElse(""),
                problem,
                Optional.empty());
    }

    private Text second(Optional<SecretRequest> mine) {
        if (mine.isEmpty()) {
            return Messages.of("registers.sealed.second.needed");
        }
        SecretRequest request = mine.get();
        Text by = request.answeredBy().map(people::of).orElse(Text.same(""));
        if (request.waits()) {
            return Messages.of("registers.sealed.second.waits", DayWords.moment(request.askedAt()));
        }
        return request.validUntil()
                .map(until -> Messages.of(
                        until.isAfter(clock.instant())
                                ? "registers.sealed.second.agreed"
                                : "registers.sealed.second.over",
                        by,
                        DayWords.moment(until)))
                .orElseGet(() -> Messages.of("registers.sealed.second.declined", by));
    }

    /** With what lies there. */
    SecretView seen(OpenedRecord record, SecretLook look) {
        SecretView page = before(record, Text.same(""));
        ValueWords words = options.words(record.register());
        SecretView.Seen seen = new SecretView.Seen(
                SecretTables.entry(record, look.shown(), words),
                SecretTables.of(record, looks.sight(record), look, words),
                look.told().stream()
                        .map(entry -> SecretTables.entry(record, entry, words))
                        .toList(),
                forms.of(record, look));
        return new SecretView(
                page.path(),
                page.record(),
                page.title(),
                page.second(),
                false,
                false,
                "",
                Text.same(""),
                Optional.of(seen));
    }
}
