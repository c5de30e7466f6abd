package org.qingmiao.register.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.formula.ComputedField;

/** What a register that is right tells: where its fields are required, in which order they are computed. */
class RegisterCatalogueTest {
    private static final CompiledRegister HAZARD = hazard();

    @TempDir
    Path folder;

    @Test
    void what_is_required_in_a_state_holds_in_all_that_come_only_through_it() {
        assertThat(requiredIn("kind")).containsExactlyInAnyOrder("found", "mending", "again", "closed", "dropped");
        assertThat(requiredIn("mend_by")).containsExactlyInAnyOrder("mending", "again", "closed");
        assertThat(requiredIn("why_not")).containsExactly("dropped");
    }

    @Test
    void either_of_two_ends_requires_it() {
        assertThat(requiredIn("closed_on")).containsExactlyInAnyOrder("closed", "dropped");
    }

    @Test
    void a_row_has_states_of_its_own() {
        assertThat(requiredIn("visit.ok")).containsExactly("sent");
    }

    @Test
    void every_record_in_again_was_ordered() {
        assertThat(HAZARD.graph().dominators("again")).containsExactlyInAnyOrder("found", "mending", "again");
        assertThat(HAZARD.graph().certain(List.of("mending", "again"))).containsExactlyInAnyOrder("found", "mending");
    }

    @Test
    void what_is_fixed_stays_fixed_in_all_that_follows() {
        assertThat(HAZARD.graph().reachable(List.of("mending")))
                .containsExactlyInAnyOrder("mending", "again", "closed");
    }

    @Test
    void a_field_is_computed_behind_those_that_it_reads() {
        assertThat(HAZARD.order().stream().map(ComputedField::path))
                .containsSubsequence("place.depth_score", "place.score", "place.grade", "place.cost")
                .contains("mending.visits");
    }

    @Test
    void a_computation_that_always_comes_out_needs_no_guard() {
        RegisterField score = HAZARD.definition().field("score").orElseThrow();
        assertThat(HAZARD.formula(score.formula().orElseThrow()).orElseThrow().optional())
                .isFalse();
    }

    @Test
    void a_step_tells_which_states_it_leaves() {
        assertThat(HAZARD.graph().leaves("close")).containsExactlyInAnyOrder("mending", "again");
        assertThat(HAZARD.graph().leaves("calm")).containsExactlyInAnyOrder("found", "mending", "again");
        assertThat(HAZARD.stepsFrom("found").keySet()).containsExactly("order", "drop", "calm");
    }

    @Test
    void a_register_written_on_paper_is_read_with_what_was_mended_in_it() {
        Diagnostics diagnostics = new Diagnostics();
        RegisterCatalogue catalogue = RegisterCatalogue.read(TestPack.original("on-paper"), diagnostics);
        assertThat(diagnostics.issues()).isEmpty();
        CompiledRegister institution = catalogue.find("rehab-institution").orElseThrow();
        assertThat(institution.graph().onlyThrough(List.of("notice")))
                .containsExactlyInAnyOrder("notice", "active", "suspended", "exited");
    }

    @Test
    void a_pack_gets_what_the_pack_beside_it_gives() {
        TestPack.copied("waters", folder.resolve("waters"));
        TestPack.copied("waters", folder.resolve("district")).write("pack.yaml", "id: district\nuses: [waters]\n");
        Path district = folder.resolve("district");
        assertThat(List.of("registers", "codes", "rates", "clauses")).allSatisfy(f -> delete(district.resolve(f)));
        Diagnostics diagnostics = new Diagnostics();
        RegisterCatalogue catalogue = RegisterCatalogue.read(district, diagnostics);
        assertThat(diagnostics.issues()).isEmpty();
        assertThat(catalogue.registers().keySet()).containsExactly("hazard", "water");
        assertThat(catalogue.tables().code("grade")).isPresent();
        assertThat(catalogue.duties()).containsKey("watch");
    }

    @Test
    void a_fault_of_the_used_pack_is_told_where_it_is_used() {
        TestPack.copied("waters", folder.resolve("waters"))
                .with("registers/hazard/register.yaml", "about: place", "about: nothing");
        TestPack district = TestPack.copied("waters", folder.resolve("district"))
                .write("pack.yaml", "id: district\nuses: [waters]\n");
        delete(folder.resolve("district/registers"));
        assertThat(district.faults()).contains("QM-G010 pack.yaml:2:8");
    }

    private static void delete(Path path) {
        try (var walk = Files.walk(path)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> requiredIn(String path) {
        RegisterField field = HAZARD.definition().field(path).orElseThrow();
        Requirement.InStates requirement =
                (Requirement.InStates) field.required().orElseThrow();
        return HAZARD.requiredIn(
                HAZARD.definition().sections().values().stream()
                        .filter(s -> s.fields().containsValue(field))
                        .findFirst()
                        .orElseThrow(),
                requirement);
    }

    private static CompiledRegister hazard() {
        Diagnostics diagnostics = new Diagnostics();
        CompiledRegister hazard = RegisterCatalogue.read(TestPack.original("waters"), diagnostics)
                .find("hazard")
                .orElseThrow();
        assertThat(diagnostics.issues()).isEmpty();
        return hazard;
    }
}
