package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** Which register and which record a program asks for. The duties are those of the person behind the token. */
@Component("registerProgramRequests")
class ProgramRequests {
    private static final String UNSTATED = "program";

    private final RequestedPlans plans;
    private final WorkingRegisters registers;
    private final RecordOpening opening;
    private final SecretLooks looks;

    ProgramRequests(RequestedPlans plans, WorkingRegisters registers, RecordOpening opening, SecretLooks looks) {
        this.looks = looks;
        this.plans = plans;
        this.registers = registers;
        this.opening = opening;
    }

    List<WorkingRegister> registers(HttpServletRequest request) {
        return registers.of(plans.of(request), person());
    }

    /** @throws org.qingmiao.platform.ProblemException 404 if it is not there for the caller */
    WorkingRegister register(HttpServletRequest request, String id) {
        return registers.needed(plans.of(request), id, person());
    }

    /**
     * A record.
     *
     * @throws org.qingmiao.platform.ProblemException 404 if there is none of which the caller sees anything; 400 if a grant
     *     shows something only to who says why, and nobody did
     */
    OpenedRecord record(HttpServletRequest request, String register, String id) {
        WorkingRegister working = register(request, register);
        return RequestHeads.uuid(id)
                .flatMap(record -> open(working, request, record))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    /**
     * A record of which the caller may look at what does not lie with it, whether or not there is anything.
     *
     * @throws org.qingmiao.platform.ProblemException 404 to who may not
     */
    OpenedRecord secret(HttpServletRequest request, String register, String id) {
        OpenedRecord opened = record(request, register, id);
        if (!looks.sight(opened).isThere()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return opened;
    }

    /** The state of a record as it is by now; empty if the caller sees it no more. */
    String state(OpenedRecord before) {
        return opening.again(before).map(now -> now.head().state()).orElse("");
    }

    /**
     * A repeating section.
     *
     * @throws org.qingmiao.platform.ProblemException 404 if the register has none of this id
     */
    static Section rows(OpenedRecord record, String id) {
        Section section = record.register().definition().sections().get(id);
        if (section == null || !section.hasRows()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return section;
    }

    /** @throws org.qingmiao.platform.ProblemException 404 if the caller sees nothing of the row */
    static void seenRow(OpenedRecord record, UUID row) {
        boolean seen =
                record.stored().rows().values().stream().flatMap(List::stream).anyMatch(r -> r.id().equals(row));
        if (!seen) {
            throw RequestProblem.NOT_THERE.exception();
        }
    }

    /** Opens a record for the purpose that the caller states, which its entry names. */
    private Optional<OpenedRecord> open(WorkingRegister register, HttpServletRequest request, UUID record) {
        String purpose = RequestHeads.purpose(request).orElse(UNSTATED);
        if (purpose.equals(UNSTATED)
                && register.definition().access().grants().stream().anyMatch(Access.Grant::reason)) {
            throw RequestProblem.UNKNOWN_VALUE.at(RequestHeads.PURPOSE, "");
        }
        return ActorContext.forPurpose(purpose, () -> opening.open(register, record));
    }

    private static Person person() {
        return SignedIn.person().orElseThrow(() -> RequestProblem.NOT_SIGNED_IN.exception());
    }
}
