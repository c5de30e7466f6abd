package org.qingmiao.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.reporting.SubmissionTimes;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** Looks up when first editions were handed in. */
@Component
class FirstSubmissionTimes implements SubmissionTimes {
    private final Rounds rounds;
    private final RoundRepository table;
    private final RoundRights rights;
    private final Clock clock;

    FirstSubmissionTimes(Rounds rounds, RoundRepository table, RoundRights rights, Clock clock) {
        this.rounds = rounds;
        this.table = table;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<UnitRequest> of(String plan, int year) {
        Optional<Person> person = SignedIn.person();
        List<UnitRequest> asked = new ArrayList<>();
        for (Round round : rounds.of(plan)) {
            if (round.year() == year && round.hasBegun(rounds.today())) {
                Map<String, LocalDate> first = table.firstHandedIn(round, clock.getZone());
                // What row-level security hides would look like an answer that is missing.
                round.units().stream()
                        .filter(u -> person.filter(p -> rights.maySee(p, u)).isPresent())
                        .map(u -> new UnitRequest(
                                u, round.name(), round.path(u), round.due(), Optional.ofNullable(first.get(u))))
                        .forEach(asked::add);
            }
        }
        return asked;
    }
}
