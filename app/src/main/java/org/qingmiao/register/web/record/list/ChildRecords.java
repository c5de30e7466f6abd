package org.qingmiao.register.web.record.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.child.ChildContribution;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What the page of a child shows of registers: the records about it that the reader sees. */
@Component
class ChildRecords implements ChildContribution {
    private final Plans plans;
    private final WorkingRegisters registers;
    private final RecordListing listing;

    ChildRecords(Plans plans, WorkingRegisters registers, RecordListing listing) {
        this.plans = plans;
        this.registers = registers;
        this.listing = listing;
    }

    @Override
    public List<Entry> of(List<UUID> children, Person reader) {
        return working(reader).stream()
                .flatMap(register -> entries(register, children))
                .toList();
    }

    /** A register that several plans know is one. */
    private Collection<WorkingRegister> working(Person reader) {
        Map<String, WorkingRegister> all = new LinkedHashMap<>();
        plans.all()
                .forEach(plan ->
                        registers.of(plan, reader).forEach(register -> all.putIfAbsent(register.id(), register)));
        return all.values();
    }

    private Stream<Entry> entries(WorkingRegister register, List<UUID> children) {
        return listing.about(register, children).stream().map(line -> entry(register, line));
    }

    private static Entry entry(WorkingRegister register, RecordListing.Line line) {
        Text number = RecordTitles.number(register, line.number(), line.id(), line.shown());
        Text state = Optional.ofNullable(register.definition().states().get(line.state()))
                .map(s -> s.label())
                .orElse(Text.same(line.state()));
        return new Entry(
                register.definition().name(),
                Messages.of("registers.record.title", number, state),
                DayWords.moment(line.changedAt()),
                RecordRequests.path(register, line.id()));
    }
}
