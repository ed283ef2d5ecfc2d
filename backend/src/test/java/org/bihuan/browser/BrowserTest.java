package org.bihuan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.HouseTest;
import org.junit.jupiter.api.TestInstance;

/** A test in the whole house with a real browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@HouseTest
@interface BrowserTest {}
