package boardpack.reports.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches outputs for what is not their owner's. */
final class LeakScan {
  /** A number as people and programs write it: with or without groups, in any locale. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'’\\u00A0\\u202F ]*\\d)?");
  private static final Pattern BREAKS = Pattern.compile("[\\s\\u00AD\\u200B]+");

  private final Map<String, Owner> owners = new TreeMap<>();
  private final Map<String, Owner> numbers = new TreeMap<>();
  private final Pattern stems;

  LeakScan(Collection<Owner> all) {
    for (Owner owner : all) {
      owners.put(owner.stem(), owner);
      owner.tellingDigits().forEach(digits -> numbers.put(digits, owner));
    }
    // All stems begin alike, so that the search looks at few letters of a text twice.
    stems = Pattern.compile("(prsn|tn-)?(?=qx)(" + String.join("|", owners.keySet()) + ")");
  }

  /** What of others stands in outputs that are {@code own}'s; a person's name or address is nobody's to show. */
  List<String> leaks(Owner own, List<Output> outputs) {
    List<String> leaks = new ArrayList<>();
    for (Output output : outputs) {
      String all = output.name() + "\n" + output.text();
      Matcher stem = stems.matcher(BREAKS.matcher(all).replaceAll("").toLowerCase(Locale.ROOT));
      while (stem.find()) {
        if ("prsn".equals(stem.group(1)) || !owners.get(stem.group(2)).equals(own)) {
          leaks.add(output.name() + " holds " + stem.group());
        }
      }
      if (output.numbered()) {
        leaks.addAll(numbers(own, output));
      }
    }
    return leaks;
  }

  /** What of anybody stands where only opaque ids may: in the log, in what temporary files leave behind. */
  List<String> leaksBesideIds(List<Output> outputs) {
    List<String> leaks = new ArrayList<>();
    for (Output output : outputs) {
      Matcher stem = stems.matcher(output.text().toLowerCase(Locale.ROOT));
      while (stem.find()) {
        if (!"tn-".equals(stem.group(1))) {
          leaks.add(output.name() + " holds " + stem.group());
        }
      }
    }
    return leaks;
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private List<String> numbers(Owner own, Output output) {
    List<String> leaks = new ArrayList<>();
    Matcher number = NUMBER.matcher(output.text());
    while (number.find()) {
      String digits = Owner.stripped(digits(number.group()));
      Owner whose = numbers.getOrDefault(digits, own);
      if (!whose.equals(own)) {
        leaks.add(output.name() + " holds the number " + number.group() + " of " + whose.stem());
      }
    }
    return leaks;
  }
}
