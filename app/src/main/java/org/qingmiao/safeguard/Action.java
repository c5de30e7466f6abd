package org.qingmiao.safeguard;

import static org.qingmiao.safeguard.Role.ADMINISTRATOR;
import static org.qingmiao.safeguard.Role.APPROVER;
import static org.qingmiao.safeguard.Role.AUDITOR;
import static org.qingmiao.safeguard.Role.LEADER;
import static org.qingmiao.safeguard.Role.OFFICE;
import static org.qingmiao.safeguard.Role.REPORTER;
import static org.qingmiao.safeguard.Role.STATISTICIAN;
import static org.qingmiao.safeguard.Role.WORKER;

import java.util.List;
import java.util.Set;

/**
 * Something that can be done, and by whom. Those of the core stand here; other rooms contribute theirs by an
 * {@link ActionSource}. This is the one place where permission is written: pages, writes and the explanation rest on it,
 * and row-level security reads the same rules from the table {@code action_rule}.
 *
 * @param id as policies and texts name it: {@code answer.read}; of a contributed one the first word is its room
 * @param subtree roles that hold it in the unit of their grant and all below
 * @param district roles that hold it in the whole district, wherever they were granted
 * @param duty roles whose own work it is; others who hold it could do it in their place
 * @param needsPurpose whether the purpose must have been stated
 */
public record Action(String id, Set<Role> subtree, Set<Role> district, Set<Role> duty, boolean needsPurpose) {
    /** Put in the values that a unit answers for. */
    public static final Action REPORT =
            named("report").in(OFFICE, STATISTICIAN, REPORTER, APPROVER).dutyOf(REPORTER);
    /** Confirm a unit's answers on its behalf. */
    public static final Action APPROVE = named("approve").in(OFFICE, APPROVER).dutyOf(APPROVER);
    /** Check, return and accept the answers of all units. */
    public static final Action REVIEW =
            named("review").everywhere(OFFICE, STATISTICIAN).dutyOf(STATISTICIAN);
    /** Publish reports, take values back for any unit. */
    public static final Action PUBLISH = named("publish").everywhere(OFFICE);
    /** See who wrote which value. */
    public static final Action TRAIL = named("trail").everywhere(Role.values());

    /** Open, extend, close and reopen rounds. */
    public static final Action ROUND_MANAGE = named("round.manage").everywhere(OFFICE);
    /** Read a unit's answers, their drafts, notes and evidence. */
    public static final Action ANSWER_READ =
            named("answer.read").in(REPORTER, APPROVER).everywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR);

    /** Read work plans, projects and what became of decisions. */
    public static final Action WORKPLAN_READ =
            named("workplan.read").in(REPORTER, APPROVER, WORKER).everywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR);
    /** Write a unit's work plan. */
    public static final Action WORKPLAN_WRITE =
            named("workplan.write").in(REPORTER, APPROVER).everywhere(OFFICE);
    /** Write down decisions of the committee and whom they bind. */
    public static final Action DECISION_WRITE = named("decision.write").everywhere(OFFICE);
    /** Read a unit's yearly scorecard. */
    public static final Action SCORECARD_READ =
            named("scorecard.read").in(REPORTER, APPROVER).everywhere(OFFICE, STATISTICIAN, LEADER, AUDITOR);

    /** Read what children wrote before it is shown. */
    public static final Action VOICE_READ =
            named("voice.read").in(REPORTER, APPROVER).everywhere(OFFICE, AUDITOR);
    /** Show, hold back and hand on what children wrote. */
    public static final Action VOICE_MODERATE = named("voice.moderate").everywhere(OFFICE);
    /** Answer for a unit what children wrote. */
    public static final Action VOICE_ANSWER =
            named("voice.answer").in(REPORTER, APPROVER, WORKER).everywhere(OFFICE);

    /** Give people accounts and roles, take them back. */
    public static final Action PEOPLE_MANAGE = named("people.manage").in(ADMINISTRATOR);
    /** See who has an account and which roles. */
    public static final Action PEOPLE_READ =
            named("people.read").in(ADMINISTRATOR).everywhere(OFFICE, AUDITOR);
    /** See a person's telephone, mail address, sign-ins; the purpose is asked. */
    public static final Action PERSON_READ =
            named("person.read").in(ADMINISTRATOR).everywhere(AUDITOR).forPurpose();
    /** See why somebody may or may not. */
    public static final Action PERMISSION_EXPLAIN =
            named("permission.explain").in(ADMINISTRATOR).everywhere(AUDITOR);
    /** Read the record of who did what. */
    public static final Action AUDIT_READ = named("audit.read").everywhere(AUDITOR);
    /** Say to whom outside the end of the record goes. */
    public static final Action RECORD_HEADS = named("record.heads").everywhere(AUDITOR, ADMINISTRATOR);
    /** See signs of intrusion and say what came of them. */
    public static final Action SECURITY_WATCH = named("security.watch").everywhere(ADMINISTRATOR, AUDITOR);
    /** See how the installation is, and care for it. */
    public static final Action SYSTEM_CARE = named("system.care").everywhere(ADMINISTRATOR);

    /** Those above, in the order in which they are explained; a test holds that none is forgotten. */
    static final List<Action> CORE = List.of(
            REPORT,
            APPROVE,
            REVIEW,
            PUBLISH,
            TRAIL,
            ROUND_MANAGE,
            ANSWER_READ,
            WORKPLAN_READ,
            WORKPLAN_WRITE,
            DECISION_WRITE,
            SCORECARD_READ,
            VOICE_READ,
            VOICE_MODERATE,
            VOICE_ANSWER,
            PEOPLE_MANAGE,
            PEOPLE_READ,
            PERSON_READ,
            PERMISSION_EXPLAIN,
            AUDIT_READ,
            RECORD_HEADS,
            SECURITY_WATCH,
            SYSTEM_CARE);

    public Action {
        subtree = Set.copyOf(subtree);
        district = Set.copyOf(district);
        duty = Set.copyOf(duty);
    }

    /** One that nobody holds yet; to be followed by who does. */
    public static Action named(String id) {
        return new Action(id, Set.of(), Set.of(), Set.of(), false);
    }

    /** Held by these roles in the unit of their grant and all below. */
    public Action in(Role... roles) {
        return new Action(id, Set.of(roles), district, duty, needsPurpose);
    }

    /** Held by these roles in the whole district: the root above the unit of their grant and all below it. */
    public Action everywhere(Role... roles) {
        return new Action(id, subtree, Set.of(roles), duty, needsPurpose);
    }

    /** The own work of these roles, so that they are told and find it among their tasks. */
    public Action dutyOf(Role... roles) {
        return new Action(id, subtree, district, Set.of(roles), needsPurpose);
    }

    /** Only with a purpose that was stated. */
    public Action forPurpose() {
        return new Action(id, subtree, district, duty, true);
    }

    /** Whether a role holds it in the unit of the grant and all below. */
    boolean heldInSubtree(Role role) {
        return subtree.contains(role);
    }

    /** Whether a role holds it in the whole district. */
    boolean heldEverywhere(Role role) {
        return district.contains(role);
    }
}
