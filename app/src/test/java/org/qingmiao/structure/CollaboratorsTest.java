package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.Qingmiao;
import org.springframework.stereotype.Component;

/** A service that needs more than six others does the work of several. */
class CollaboratorsTest {
    private static final int MOST = 6;

    /** Of the program, without those of tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Qingmiao.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void no_service_is_made_of_more_than_six_collaborators() {
        List<JavaClass> services =
                CLASSES.stream().filter(CollaboratorsTest::isService).toList();
        assertThat(services).hasSizeGreaterThan(500);
        assertThat(crowded(services.stream())).isEmpty();
    }

    @Test
    void a_constructor_of_seven_is_noticed() {
        JavaClasses samples = new ClassFileImporter().importClasses(OfSix.class, OfSeven.class);
        assertThat(crowded(samples.stream())).containsOnlyKeys("OfSeven").containsValue(7);
    }

    private record OfSix(int one, int two, int three, int four, int five, int six) {}

    private record OfSeven(int one, int two, int three, int four, int five, int six, int seven) {}

    /** Controllers and configurations are services, too. */
    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class);
    }

    private static Map<String, Integer> crowded(Stream<JavaClass> types) {
        Map<String, Integer> crowded = new TreeMap<>();
        types.flatMap(type -> type.getConstructors().stream())
                .filter(made -> made.getRawParameterTypes().size() > MOST)
                .forEach(made -> crowded.put(
                        made.getOwner().getSimpleName(),
                        made.getRawParameterTypes().size()));
        return crowded;
    }
}
