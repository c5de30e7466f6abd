/** The page where duties are given and taken. */
@NullMarked
package org.qingmiao.register.right.web;

import org.jspecify.annotations.NullMarked;
