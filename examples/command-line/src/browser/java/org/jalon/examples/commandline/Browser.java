package org.jalon.examples.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium without a screen, with a profile of its own and without anything it could ask
 * of the network.
 */
final class Browser implements AutoCloseable {

  private static final String CHROMIUM = System.getProperty("jalon.chromium", "/usr/bin/chromium");
  private static final String DRIVER =
      System.getProperty("jalon.chromedriver", "/usr/bin/chromedriver");

  /** Its warning that it knows other releases of Chromium better means nothing here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens a page; its scripts may run, so that this program can ask for boxes. */
  static Browser open(Path profile, Path page) {
    SELENIUM.setLevel(Level.SEVERE);
    requireThere(CHROMIUM, "chromium", "jalon.chromium");
    requireThere(DRIVER, "chromium-driver", "jalon.chromedriver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(DRIVER).toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.driver.get("about:blank"); // away from the browser's own first page
    browser.log(LogType.PERFORMANCE);
    return browser.go(page);
  }

  private static void requireThere(String file, String debianPackage, String property) {
    if (!Files.isExecutable(Path.of(file))) {
      throw new IllegalStateException(
          "There is no program %s. Maybe apt-get install -y chromium chromium-driver is missing (here: %s), or -D%s must say where it is."
              .formatted(file, debianPackage, property));
    }
  }

  Browser go(Path page) {
    driver.get(page.toUri().toString());
    return this;
  }

  /** What a script answers. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** A list of texts that a script answers. */
  List<String> texts(String script, Object... arguments) {
    List<String> texts = new ArrayList<>();
    ((List<?>) ask(script, arguments)).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** As if the window were so wide, however narrow windows may be. */
  Browser wide(int pixels) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  Browser theme(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /**
   * Everything that the console has said since it was last asked, and every message of the network.
   */
  List<String> log(String type) {
    List<String> lines = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(type)) {
      lines.add(entry.getMessage());
    }
    return lines;
  }

  void type(CharSequence keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
