package org.qingmiao.register.trial;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Section;

/** One member of a section, such as the right eye: its fields by their bare names, and the record behind them. */
final class MemberView extends View {
    private final Section section;
    private final String member;
    private final RecordView record;

    MemberView(TrialRun run, Section section, String member, RecordView record) {
        super(run);
        this.section = section;
        this.member = member;
        this.record = record;
    }

    @Override
    Optional<Section> section() {
        return Optional.of(section);
    }

    String member() {
        return member;
    }

    @Override
    @Nullable
    Object find(String name) {
        for (String before : List.of("last.", "prior.")) {
            if (name.startsWith(before) && isOwn(name.substring(before.length()))) {
                return record.get(before + member + "." + name.substring(before.length()));
            }
        }
        for (String before : List.of("row.", section.id() + ".")) {
            if (name.startsWith(before) && isOwn(name.substring(before.length()))) {
                return record.get(member + "." + name.substring(before.length()));
            }
        }
        return record.get(isOwn(name) ? member + "." + name : name);
    }

    private boolean isOwn(String name) {
        int dot = name.indexOf('.');
        return section.fields().containsKey(dot < 0 ? name : name.substring(0, dot));
    }
}
