package org.qingmiao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    /** Calculators are a library of their own, with nothing of the platform in it; templates belong to their rooms. */
    @Test
    void every_room_uses_only_the_public_face_of_the_rooms_it_may_use() {
        ApplicationModules.of(
                        Qingmiao.class, resideInAnyPackage("org.qingmiao.calculators..", "org.qingmiao.generated.."))
                .verify();
    }
}
