package org.qingmiao.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.count.CountFeeds;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.qingmiao.register.record.sealed.SecretRequests;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The index of registers and what each of them is. Whoever works here may read what is recorded, why, and who sees it;
 * of records only their number is told, to those who see them.
 */
@Controller
class RegistersController {
    private static final String PATH = "/registers";
    private static final NavigationSection SECTION = NavigationSection.at(PATH);
    private static final PageHead.Crumb INDEX = new PageHead.Crumb(Messages.of("registers.nav.registers"), PATH);

    private final RequestedPlans plans;
    private final LoadedRegisters loaded;
    private final MyRegisters mine;
    private final SecretRequests agreements;
    private final CountFeeds feeds;
    private final PageRenderer pageRenderer;

    RegistersController(
            RequestedPlans plans,
            LoadedRegisters loaded,
            MyRegisters mine,
            SecretRequests agreements,
            CountFeeds feeds,
            PageRenderer pageRenderer) {
        this.agreements = agreements;
        this.mine = mine;
        this.feeds = feeds;
        this.plans = plans;
        this.loaded = loaded;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/registers")
    View index(HttpServletRequest request) {
        Plan plan = plans.of(request);
        String words = parameter(request, "q");
        RegisterIndexView.Arrangement arrangement = RegisterIndexView.Arrangement.of(parameter(request, "by"));
        PageHead head = PageHead.of(INDEX.name(), SECTION).ofRecords();
        RegisterIndexComposer index = new RegisterIndexComposer(plan, loaded.of(plan));
        Person person = SignedIn.needed();
        int waiting = agreements.waiting(person).size();
        return pageRenderer.page("register/index", head, index.of(words, arrangement, mine.of(plan, person), waiting));
    }

    @GetMapping("/registers/{id}/definition")
    View definition(@PathVariable String id, HttpServletRequest request) {
        Plan plan = plans.of(request);
        RegisterCatalogue catalogue = loaded.of(plan);
        Register register = found(catalogue, id);
        PageHead head = PageHead.of(register.name(), SECTION).under(INDEX).ofRecords();
        DefinitionComposer definition = new DefinitionComposer(plan, catalogue);
        return pageRenderer.page("register/definition", head, definition.of(register, feeds.of(plan, register.id())));
    }

    @GetMapping("/registers/{id}/fields.{format:csv|xlsx}")
    ResponseEntity<byte[]> fields(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Register register = found(loaded.of(plans.of(request)), id);
        return TableFile.of(FieldCatalogue.of(List.of(register), Languages.of(request)), id + "-fields", format);
    }

    @GetMapping("/registers/fields.{format:csv|xlsx}")
    ResponseEntity<byte[]> allFields(@PathVariable String format, HttpServletRequest request) {
        RegisterCatalogue catalogue = loaded.of(plans.of(request));
        Table table = FieldCatalogue.of(definitions(catalogue), Languages.of(request));
        return TableFile.of(table, "registers-fields", format);
    }

    static List<Register> definitions(RegisterCatalogue catalogue) {
        return catalogue.registers().values().stream()
                .map(CompiledRegister::definition)
                .toList();
    }

    private static Register found(RegisterCatalogue catalogue, String id) {
        return catalogue
                .find(id)
                .map(CompiledRegister::definition)
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
