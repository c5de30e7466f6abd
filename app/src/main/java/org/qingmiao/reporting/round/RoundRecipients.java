package org.qingmiao.reporting.round;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Who is told: the people whose work a step is, not everybody who could do it in their place. */
@Component
public class RoundRecipients {
    private final Permissions permissions;
    private final Plans plans;
    /** Hundreds of answers may be handed in within a minute; who works where changes seldom. */
    private final LoadingCache<String, List<Person>> people;

    RoundRecipients(Accounts accounts, Permissions permissions, Plans plans) {
        this.permissions = permissions;
        this.plans = plans;
        this.people = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(all -> ActorContext.asSystem("recipients", accounts::all));
    }

    List<Person> reporters(String unit) {
        return with(p -> permissions.hasDuty(p, Action.REPORT) && permissions.mayReport(p, unit));
    }

    /** The unit's approvers; where it has none, who could confirm in their place. */
    List<Person> approvers(String unit) {
        List<Person> own = with(p -> permissions.hasDuty(p, Action.APPROVE) && permissions.mayApprove(p, unit));
        return own.isEmpty() ? with(p -> permissions.mayApprove(p, unit)) : own;
    }

    List<Person> reviewers(Round round) {
        return with(p -> round.reviewer().isEmpty()
                ? permissions.hasDuty(p, Action.REVIEW) && permissions.may(p, Action.REVIEW, district(round.plan()))
                : p.login().equals(round.reviewer()));
    }

    /** Those who can be named as a round's reviewer. */
    public List<Person> possibleReviewers(String plan) {
        return with(p -> permissions.may(p, Action.REVIEW, district(plan)));
    }

    private String district(String plan) {
        return plans.find(plan).orElseThrow().head().district();
    }

    /** The login that a form names; empty for every reviewer. */
    public String reviewer(String plan, HttpServletRequest request, Map<String, Text> problems) {
        String reviewer = RoundResolver.parameter(request, "reviewer");
        boolean known = possibleReviewers(plan).stream().map(Person::login).anyMatch(reviewer::equals);
        if (!reviewer.isEmpty() && !known) {
            problems.put("reviewer", Messages.of("rounds.new.bad_reviewer"));
        }
        return reviewer;
    }

    private List<Person> with(Predicate<Person> condition) {
        return people.get("").stream().filter(condition).toList();
    }
}
