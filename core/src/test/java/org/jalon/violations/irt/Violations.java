package org.jalon.violations.irt;

import static java.security.DrbgParameters.Capability.NONE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.security.DrbgParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;

/**
 * One class for each rule of the architecture that breaks it on purpose: {@code ArchitectureTest}
 * shows on them that the rules can fail. Nothing here is ever run.
 */
@SuppressWarnings({ // breaking the rules is what this class is for
  "DefaultCharset",
  "JavaTimeDefaultTimeZone",
  "JavaUtilDate",
  "StringCaseLocaleUsage",
  "SystemOut"
})
public final class Violations {

  private Violations() {}

  static final class ImportsUpward {
    int count(org.jalon.violations.item.Thing... things) {
      return things.length;
    }
  }

  record ImportsSideways(org.jalon.violations.answer.Thing thing) {}

  record UsesJackson(ObjectMapper mapper) {}

  static final class UsesCommonsMath {
    double half() {
      return FastMath.abs(-0.5);
    }
  }

  static final class UsesTranscendentalFunctions {
    double called(double x) {
      return Math.exp(x) + Math.pow(x, 2) + StrictMath.log(x) + FastMath.sin(x);
    }

    DoubleUnaryOperator referredTo() {
      return Math::tanh;
    }

    double exact(double x) {
      return Math.sqrt(Math.abs(x)) + Math.fma(Math.min(x, 1), Math.max(x, 0), Math.floor(x));
    }
  }

  static final class ReadsTheClock {
    List<Object> called() {
      return List.of(
          System.currentTimeMillis(),
          Instant.now(),
          LocalDate.now(ZoneOffset.UTC),
          Clock.systemUTC(),
          new Date());
    }

    LongSupplier referredTo() {
      return System::nanoTime;
    }

    Date given(long time) {
      return new Date(time);
    }
  }

  static final class DrawsAtRandom {
    List<Object> called() {
      return List.of(
          Math.random(),
          new Random(1),
          ThreadLocalRandom.current(),
          new SecureRandom(),
          UUID.randomUUID(),
          new SplittableRandom(1),
          RandomGenerator.getDefault());
    }

    List<Object> secretly() throws GeneralSecurityException {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      return List.of(
          SecureRandom.getInstance("DRBG"),
          SecureRandom.getInstanceStrong(),
          SecureRandom.getInstance("DRBG", DrbgParameters.instantiation(128, NONE, null)),
          SecureRandom.getSeed(8));
    }

    int given(SecureRandom random) throws GeneralSecurityException {
      KeyPairGenerator.getInstance("RSA").initialize(2048, random);
      return random.nextInt(24);
    }

    List<Integer> shuffled() {
      List<Integer> list = new ArrayList<>(List.of(1, 2));
      Collections.shuffle(list);
      return list;
    }
  }

  static final class PrintsToTheConsole {
    void print(Exception problem) {
      System.out.println("out");
      System.err.println("err");
      problem.printStackTrace();
    }
  }

  static final class DependsOnTheMachine {
    List<Object> called(String text, byte[] bytes) {
      return List.of(
          Locale.getDefault(),
          Charset.defaultCharset(),
          text.toLowerCase(),
          text.toUpperCase(),
          text.getBytes(),
          new String(bytes),
          new InputStreamReader(new ByteArrayInputStream(bytes)));
    }

    String explicit(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
