package org.qingmiao.register.right;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** The fields that the words of a grant mean. What is sealed or lies apart is asked for on its own, and named by no {@code all}. */
record GrantedFields(Register register) {
    private static final String ALL = "all";

    /** Which fields are meant. */
    @FunctionalInterface
    private interface Meant {
        boolean is(Section section, RegisterField field);
    }

    /** Paths as {@link RecordSight} has them; the parts of a section that is split by a code give nothing yet. */
    Set<String> of(List<String> words) {
        return of(words, GrantedFields::liesWithRecord);
    }

    /** Those of them that lie in a band that is not with the record. */
    Set<String> secret(List<String> words, SecrecyBand band) {
        return of(
                words.stream().filter(word -> !word.equals(ALL)).toList(),
                (section, field) -> SecrecyBand.of(field.secrecy()) == band);
    }

    private Set<String> of(List<String> words, Meant meant) {
        Set<String> paths = new LinkedHashSet<>();
        words.forEach(word -> named(word, meant).forEach(paths::add));
        return paths;
    }

    private Stream<String> named(String word, Meant meant) {
        if (word.equals(ALL)) {
            return register.sections().values().stream().flatMap(s -> fields(s, meant));
        }
        Section whole = register.sections().get(word);
        return whole == null ? field(word, meant) : fields(whole, meant);
    }

    private static Stream<String> fields(Section section, Meant meant) {
        return section.fields().values().stream()
                .filter(f -> meant.is(section, f))
                .map(f -> path(section, f));
    }

    private static String path(Section section, RegisterField field) {
        return section.id() + "." + field.id();
    }

    private Stream<String> field(String word, Meant meant) {
        int dot = word.indexOf('.');
        String first = dot < 0 ? "" : word.substring(0, dot);
        return register
                .field(word)
                .flatMap(field -> sectionWith(field)
                        .filter(s -> meant.is(s, field))
                        .map(s ->
                                s.members().contains(first) ? s.id() + "." + first + "." + field.id() : path(s, field)))
                .stream();
    }

    private Optional<Section> sectionWith(RegisterField field) {
        return register.sections().values().stream()
                .filter(s -> field.equals(s.fields().get(field.id())))
                .findFirst();
    }

    private static boolean liesWithRecord(Section section, RegisterField field) {
        return bands(section, field).stream().allMatch(SecrecyBand::isWithRecord);
    }

    /** The bands that have to be read for a field: its own, and that of the row in which it stands. */
    private static Set<SecrecyBand> bands(Section section, RegisterField field) {
        SecrecyBand own = SecrecyBand.of(field.secrecy());
        return section.hasRows() ? EnumSet.of(own, SecrecyBand.of(section.secrecy())) : EnumSet.of(own);
    }

    /** The bands that have to be read for these paths. */
    Set<SecrecyBand> bands(Collection<String> paths) {
        Set<SecrecyBand> bands = EnumSet.noneOf(SecrecyBand.class);
        for (String path : paths) {
            register.sectionOf(path)
                    .ifPresent(s -> Optional.ofNullable(s.fields().get(path.substring(path.lastIndexOf('.') + 1)))
                            .ifPresent(f -> bands.addAll(bands(s, f))));
        }
        return bands;
    }
}
