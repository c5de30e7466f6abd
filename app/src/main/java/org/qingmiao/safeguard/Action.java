package org.qingmiao.safeguard;

import static org.qingmiao.safeguard.Role.ADMINISTRATOR;
import static org.qingmiao.safeguard.Role.APPROVER;
import static org.qingmiao.safeguard.Role.AUDITOR;
import static org.qingmiao.safeguard.Role.LEADER;
import static org.qingmiao.safeguard.Role.OFFICE;
import static org.qingmiao.safeguard.Role.REPORTER;
import static org.qingmiao.safeguard.Role.STATISTICIAN;
import static org.qingmiao.safeguard.Role.WORKER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done, and by whom. This is the one place where permission is written: pages, writes and the explanation
 * rest on it, and row-level security reads the same rules from the table {@code action_rule}, which
 * {@code R__action_rules.sql} fills and a test holds to this.
 */
public enum Action {
    /** Put in the values that a unit answers for. */
    REPORT(in(OFFICE, STATISTICIAN, REPORTER, APPROVER)),
    /** Confirm a unit's answers on its behalf. */
    APPROVE(in(OFFICE, APPROVER)),
    /** Check, return and accept the answers of all units. */
    REVIEW(everywhere(OFFICE, STATISTICIAN)),
    /** Publish reports, take values back for any unit. */
    PUBLISH(everywhere(OFFICE)),
    /** See who wrote which value. */
    TRAIL(everywhere(Role.values())),

    /** Open, extend, close and reopen rounds. */
    ROUND_MANAGE(everywhere(OFFICE)),
    /** Read a unit's answers, their drafts, notes and evidence. */
    ANSWER_READ(in(REPORTER, APPROVER).andEverywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR)),

    /** Read work plans, projects and what became of decisions. */
    WORKPLAN_READ(in(REPORTER, APPROVER, WORKER).andEverywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR)),
    /** Write a unit's work plan. */
    WORKPLAN_WRITE(in(REPORTER, APPROVER).andEverywhere(OFFICE)),
    /** Write down decisions of the committee and whom they bind. */
    DECISION_WRITE(everywhere(OFFICE)),
    /** Read a unit's yearly scorecard. */
    SCORECARD_READ(in(REPORTER, APPROVER).andEverywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR)),

    /** Read what children wrote before it is shown. */
    VOICE_READ(in(REPORTER, APPROVER).andEverywhere(OFFICE, AUDITOR)),
    /** Show, hold back and hand on what children wrote. */
    VOICE_MODERATE(everywhere(OFFICE)),
    /** Answer for a unit what children wrote. */
    VOICE_ANSWER(in(REPORTER, APPROVER, WORKER).andEverywhere(OFFICE)),

    /** Give people accounts and roles, take them back. */
    PEOPLE_MANAGE(in(ADMINISTRATOR)),
    /** See who has an account and which roles. */
    PEOPLE_READ(in(ADMINISTRATOR).andEverywhere(OFFICE, AUDITOR)),
    /** See a person's telephone, mail address, sign-ins; the purpose is asked. */
    PERSON_READ(in(ADMINISTRATOR).andEverywhere(AUDITOR).forPurpose()),
    /** See why somebody may or may not. */
    PERMISSION_EXPLAIN(in(ADMINISTRATOR).andEverywhere(AUDITOR)),
    /** Read the record of who did what. */
    AUDIT_READ(everywhere(AUDITOR)),
    /** Say to whom outside the end of the record goes. */
    RECORD_HEADS(everywhere(AUDITOR, ADMINISTRATOR)),
    /** See signs of intrusion and say what came of them. */
    SECURITY_WATCH(everywhere(ADMINISTRATOR, AUDITOR)),
    /** See how the installation is, and care for it. */
    SYSTEM_CARE(everywhere(ADMINISTRATOR));

    private final Holders holders;

    Action(Holders holders) {
        this.holders = holders;
    }

    /**
     * Who holds an action.
     *
     * @param subtree roles that hold it in the unit of their grant and all below
     * @param district roles that hold it in the whole district, wherever they were granted
     * @param purpose whether the purpose must have been stated
     */
    private record Holders(Set<Role> subtree, Set<Role> district, boolean purpose) {
        Holders andEverywhere(Role... roles) {
            return new Holders(subtree, EnumSet.copyOf(Arrays.asList(roles)), purpose);
        }

        Holders forPurpose() {
            return new Holders(subtree, district, true);
        }
    }

    private static Holders in(Role... roles) {
        return new Holders(EnumSet.copyOf(Arrays.asList(roles)), EnumSet.noneOf(Role.class), false);
    }

    private static Holders everywhere(Role... roles) {
        return new Holders(EnumSet.noneOf(Role.class), EnumSet.copyOf(Arrays.asList(roles)), false);
    }

    /** As policies and texts name it: {@code answer.read}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Action> of(String id) {
        return Arrays.stream(values()).filter(a -> a.id().equals(id)).findFirst();
    }

    /** Whether a role holds it in the unit of the grant and all below. */
    boolean heldInSubtree(Role role) {
        return holders.subtree.contains(role);
    }

    /** Whether a role holds it in the whole district. */
    boolean heldEverywhere(Role role) {
        return holders.district.contains(role);
    }

    boolean needsPurpose() {
        return holders.purpose;
    }
}
