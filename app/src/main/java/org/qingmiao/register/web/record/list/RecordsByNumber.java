package org.qingmiao.register.web.record.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** Records by the beginning of their number, of those that who asks may see. */
@Component
class RecordsByNumber implements SearchSource {
    private final Plans plans;
    private final WorkingRegisters registers;
    private final RecordListing listing;

    RecordsByNumber(Plans plans, WorkingRegisters registers, RecordListing listing) {
        this.plans = plans;
        this.registers = registers;
        this.listing = listing;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        List<WorkingRegister> working = SignedIn.person()
                .flatMap(person -> plans.find(query.plan()).map(plan -> registers.of(plan, person)))
                .orElse(List.of());
        Stream<SearchHit> hits = working.stream()
                .filter(register -> register.kept().layout().main().hasColumn("number"))
                .flatMap(register -> hits(register, query));
        return SearchHitList.inOrder(hits, query);
    }

    private Stream<SearchHit> hits(WorkingRegister register, SearchQuery query) {
        RecordQuery numbered = new RecordQuery(
                listing.district(register),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                query.words(),
                Optional.empty(),
                Optional.empty(),
                RecordQuery.Order.NUMBER,
                false,
                Optional.empty(),
                query.limit());
        return listing.list(register, numbered).lines().stream().map(line -> hit(register, line));
    }

    private static SearchHit hit(WorkingRegister register, RecordListing.Line line) {
        Text number = RecordTitles.number(register, line.number(), line.id(), line.shown());
        return new SearchHit(
                Messages.of("registers.search.record"),
                Messages.of("registers.record.title", register.definition().name(), number),
                RecordRequests.path(register, line.id()),
                1);
    }
}
