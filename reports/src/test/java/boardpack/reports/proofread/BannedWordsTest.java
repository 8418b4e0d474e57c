package boardpack.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.proofread.BannedPhrase.Found;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.ShippedDefinitions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is banned is found wherever a reader would read it, and no text that ships holds any of it. */
class BannedWordsTest {
  @TempDir static Path folder;

  private final Workspace workspace = TestWorkspace.in(folder);
  private final BannedWords banned = BannedWords.read(workspace);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Updated in REAL-TIME.            | REAL-TIME",
    "a realtime view                  | realtime",
    "sub\u2011second real\u00A0time   | sub\u2011second",
    "not real time at all             | real time",
    "guaranteeing delivery            | guaranteeing",
    "Dit zijn de exacte kosten.       | exacte kosten",
    "GEGARANDEERDE aflevering         | GEGARANDEERDE",
    "Kosten in echte tijd             | in echte tijd"
  })
  void whatIsBannedIsFoundHoweverItIsWritten(String text, String found) {
    assertThat(BannedPhrase.in(text, banned.everywhere())).extracting(Found::words).contains(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unreal timeline", "the real value of time", "exact counts of cost centres", "echt tijdig"})
  void wordsHaveBorders(String text) {
    assertThat(BannedPhrase.in(text, banned.everywhere())).isEmpty();
  }

  @Test
  void noTextThatShipsClaimsWhatNothingBears() throws IOException {
    Map<String, String> offending = new TreeMap<>();
    texts().forEach((place, text) -> BannedPhrase.in(text, banned.everywhere())
        .forEach(found -> offending.put(place, found.words())));
    assertThat(offending).isEmpty();
  }

  @Test
  void noApproximationIsNamedAsIfItWereExact() {
    List<String> offending = new ArrayList<>();
    for (Kpi kpi : ShippedDefinitions.get().catalogue().all()) {
      if (kpi.label() == Label.APPROXIMATE) {
        kpi.about().title().forEach((language, title) -> BannedPhrase.in(title, banned.approximations())
            .forEach(found -> offending.add(kpi.file() + " title." + language + ": " + found.words())));
      }
    }
    assertThat(offending).isEmpty();
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Definitions definitions = ShippedDefinitions.get();
    for (Kpi kpi : definitions.catalogue().all()) {
      texts.put(kpi.file(), String.join(" | ", kpi.about().title().values()) + " | "
          + String.join(" | ", kpi.about().question().values()) + " | "
          + String.join(" | ", kpi.about().formula().values()) + " | " + kpi.about().sourceOfRecord());
    }
    definitions.details().all().forEach(detail -> texts.put(detail.file(), String.join(" | ", detail.title().values())));
    for (String language : List.of("en", "nl")) {
      String bundle = "templates/messages_" + language + ".properties";
      Properties words = new Properties();
      try (Reader reader = Files.newBufferedReader(workspace.shipped().resolve(bundle))) {
        words.load(reader);
      }
      words.forEach((key, text) -> texts.put(bundle + " " + key, (String) text));
    }
    return texts;
  }
}
