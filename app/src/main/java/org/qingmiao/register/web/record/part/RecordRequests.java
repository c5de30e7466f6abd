package org.qingmiao.register.web.record.part;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** Which register and which record a request is about; what is not there for who asks is not there. */
@Component
public class RecordRequests {
    private static final String INDEX = "/registers";
    private static final NavigationSection SECTION = NavigationSection.at(INDEX);

    private final RequestedPlans plans;
    private final WorkingRegisters registers;
    private final RecordOpening opening;

    RecordRequests(RequestedPlans plans, WorkingRegisters registers, RecordOpening opening) {
        this.plans = plans;
        this.registers = registers;
        this.opening = opening;
    }

    public WorkingRegister register(HttpServletRequest request, String id) {
        return registers.needed(plans.of(request), id, SignedIn.needed());
    }

    public OpenedRecord record(HttpServletRequest request, String register, String id) {
        return uuid(id).flatMap(record -> opening.open(register(request, register), record))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    public static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The key of a request, made when its form was opened. */
    public static Optional<UUID> key(HttpServletRequest request) {
        return uuid(parameter(request, "key"));
    }

    public static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** A version that a form bears; 0 if it bears none. */
    public static int number(HttpServletRequest request, String name) {
        String given = parameter(request, name);
        return given.matches("\\d{1,8}") ? Integer.parseInt(given) : 0;
    }

    public static String path(WorkingRegister register) {
        return INDEX + "/" + register.id();
    }

    public static String path(OpenedRecord record) {
        return path(record.register(), record.head().key().id());
    }

    public static String path(WorkingRegister register, UUID id) {
        return path(register.kept(), id);
    }

    /** Whoever looks there. */
    public static String path(KeptRegister register, UUID id) {
        return INDEX + "/" + register.id() + "/records/" + id;
    }

    /** Of the list of a register. */
    public static PageHead head(WorkingRegister register) {
        return PageHead.of(register.definition().name(), SECTION).under(index()).ofRecords();
    }

    /** Of a page below the list. */
    public static PageHead head(WorkingRegister register, Text title) {
        return PageHead.of(title, SECTION).under(index(), list(register)).ofRecords();
    }

    /** Of a page below a record. */
    public static PageHead head(OpenedRecord record, Text name, Text title) {
        return PageHead.of(title, SECTION)
                .under(index(), list(record.register()), new PageHead.Crumb(name, path(record)))
                .ofRecords();
    }

    private static PageHead.Crumb index() {
        return new PageHead.Crumb(Messages.of("registers.nav.registers"), INDEX);
    }

    private static PageHead.Crumb list(WorkingRegister register) {
        return new PageHead.Crumb(register.definition().name(), path(register));
    }
}
