package org.qingmiao;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The platform. Its commands are in {@code cli}; each room is a package below this one. Rooms are closed and do not know
 * each other's names, so two may each have an {@code EvidenceTable}: beans are called by their full names.
 */
@Modulithic
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Qingmiao {}
