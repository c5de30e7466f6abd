package org.qingmiao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qingmiao");

    /** Tests of one sub-room may look into another of the same room. */
    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("org.qingmiao");

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_US = DescribedPredicate.not(
            resideInAPackage("org.qingmiao.generated..").or(resideInAPackage("org.qingmiao.calculators..")));

    /** What the JVM or the framework starts from outside. */
    private static final Set<String> ENTRANCES =
            Set.of("org.qingmiao.Qingmiao", "org.qingmiao.cli.Qm", "org.qingmiao.register.cases.RegisterSection");

    @Test
    void rooms_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.qingmiao.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("..generated.."), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("..generated.."))
                .check(CLASSES);
    }

    /** Within a room too: what is drawn above is never used from below. */
    @Test
    void sub_rooms_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.qingmiao.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("..generated.."), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("..generated.."))
                .check(CLASSES);
    }

    @Test
    void time_comes_from_a_clock_that_tests_can_set() {
        noClasses()
                .that(WRITTEN_BY_US)
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the wall clock", ArchitectureTest::readsWallClock))
                .check(CLASSES);
    }

    private static boolean readsWallClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getTarget().getName().equals("now")
                && call.getTarget().getFullName().endsWith("now()");
        boolean milliseconds = call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()");
        return now || milliseconds;
    }

    /** One server does it, as the system, and what was due while none was up is done later: see {@code platform.Job}. */
    @Test
    void work_that_comes_round_again_is_a_job() {
        noMethods()
                .should()
                .beAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
                .check(CLASSES);
    }

    /** What somebody may do or has to do is asked of {@code Permissions}; a role by its name leaves the next one out. */
    @Test
    void nobody_but_safeguard_asks_for_roles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qingmiao.safeguard..")
                .and(WRITTEN_BY_US)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("asks for a role", ArchitectureTest::asksForARole))
                .check(CLASSES);
    }

    private static boolean asksForARole(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.equals("org.qingmiao.safeguard.Person") && name.equals("has")
                || owner.equals("org.qingmiao.safeguard.Person$Grant") && name.equals("role");
    }

    @Test
    void names_say_what_a_class_is_not_that_it_helps() {
        noClasses()
                .that(WRITTEN_BY_US)
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
                .check(CLASSES);
    }

    @Test
    void a_type_is_public_only_if_another_package_uses_it() {
        classes()
                .that(WRITTEN_BY_US)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(new ArchCondition<>("be used by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!isEntrance(type) && !isUsedElsewhere(type)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is public, but only its own package uses it"));
                        }
                    }
                })
                .check(CLASSES);
    }

    /** What starts programs, and the face of the calculators, which pages and files of their own may use. */
    private static boolean isEntrance(JavaClass type) {
        return ENTRANCES.contains(type.getName()) || type.getPackageName().equals("org.qingmiao.tools");
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return usersOf(type).stream().anyMatch(user -> !user.equals(type.getPackageName()));
    }

    /** Packages of those who use a type or one nested in it. */
    private static Set<String> usersOf(JavaClass type) {
        return WITH_TESTS.stream()
                .filter(c -> c.getName().equals(type.getName()) || c.getName().startsWith(type.getName() + "$"))
                .map(JavaClass::getDirectDependenciesToSelf)
                .flatMap(Set::stream)
                .map(d -> d.getOriginClass().getPackageName())
                .collect(Collectors.toSet());
    }

    @Test
    void rooms_hold_no_fields_that_others_can_change() {
        List<String> open = CLASSES.stream()
                .filter(WRITTEN_BY_US)
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                .filter(f -> !f.getName().startsWith("$"))
                .map(f -> f.getFullName())
                .toList();
        org.assertj.core.api.Assertions.assertThat(open).isEmpty();
    }
}
