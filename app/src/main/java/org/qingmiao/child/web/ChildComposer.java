package org.qingmiao.child.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.child.ChildContribution;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.index.ChildFamily;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.stored.ChildEvent;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Arranges the page of a child. */
@Component
class ChildComposer {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final int OF_AGE = 18;

    private final List<ChildContribution> contributions;
    private final ChildRights rights;
    private final ChildFormComposer forms;
    private final PartWords words;
    private final SourceWords sources;
    private final Clock clock;

    ChildComposer(
            List<ChildContribution> contributions,
            ChildRights rights,
            ChildFormComposer forms,
            PartWords words,
            SourceWords sources,
            Clock clock) {
        this.contributions = List.copyOf(contributions);
        this.rights = rights;
        this.forms = forms;
        this.words = words;
        this.sources = sources;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    ChildView of(ChildProfile child, Optional<Text> said, Person reader) {
        return new ChildView(
                ChildPaths.of(child.id()),
                PartWords.name(child.who()),
                said,
                notes(child),
                words.facts(child.who()),
                child.family().guardians().stream().map(ChildComposer::carer).toList(),
                child.family().household().map(ChildComposer::home),
                contributions.stream()
                        .flatMap(c -> c.of(child.members(), reader).stream())
                        .toList(),
                events(child),
                sources.said(child),
                sources.links(child),
                sources.doubts(child),
                rights.of(reader).registers() ? Optional.of(acts(reader)) : Optional.empty());
    }

    private List<Text> notes(ChildProfile child) {
        List<Text> notes = new ArrayList<>();
        if (child.elsewhere()) {
            notes.add(Messages.of("children.note.elsewhere"));
        }
        long open = child.doubts().stream().filter(d -> !d.apart()).count();
        if (open > 0) {
            notes.add(Messages.of("children.note.doubts", open));
        }
        return notes;
    }

    private static ChildView.Carer carer(ChildFamily.Guardian guardian) {
        Text since = guardian.until()
                .map(until -> Messages.of("children.from_to", guardian.from(), until))
                .orElse(Messages.of("children.since", guardian.from()));
        return new ChildView.Carer(
                Messages.of("children.role." + PartWords.word(guardian.role())),
                guardian.name(),
                guardian.phone(),
                since);
    }

    private static ChildView.Home home(ChildFamily.Household household) {
        return new ChildView.Home(
                household.address(),
                Messages.of("children.since", household.from()),
                household.children().stream().map(ChildPaths::of).toList());
    }

    /** What was noted, and the day on which the child comes of age, if it lived to see it. */
    private List<ChildView.Event> events(ChildProfile child) {
        Stream<ChildView.Event> noted = child.events().stream().map(this::event);
        Stream<ChildView.Event> birthday = child.who().birth().filter(Birth::isExact).stream()
                .map(birth -> birth.day().plusYears(OF_AGE))
                .filter(day -> child.events().stream().noneMatch(e -> e.isDeathBy(day)))
                .map(day -> new ChildView.Event(
                        "",
                        day.toString(),
                        Messages.of(day.isAfter(today()) ? "children.event.will_be_18" : "children.event.was_18"),
                        false));
        return Stream.concat(noted, birthday)
                .sorted(Comparator.comparing(ChildView.Event::day))
                .toList();
    }

    private ChildView.Event event(ChildEvent event) {
        boolean mendable =
                event.holds() && (event.kind() == ChildEvent.Kind.DIED || event.kind() == ChildEvent.Kind.ADOPTED);
        Text none = Messages.of("children.event.none");
        return new ChildView.Event(
                mendable ? event.id().toString() : "",
                event.day().toString(),
                Messages.of(
                        "children.event." + PartWords.word(event.kind()),
                        event.from().map(words::unit).orElse(none),
                        event.to().map(words::unit).orElse(none)),
                !event.holds());
    }

    private ChildView.Acts acts(Person reader) {
        return new ChildView.Acts(forms.homes(reader), forms.schools(reader), today().toString());
    }
}
