package org.qingmiao;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform. Its commands are in {@code cli}; each room is a package below this one. */
@Modulithic
@SpringBootApplication
public class Qingmiao {}
