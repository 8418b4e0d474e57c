package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput.Connected;
import boardpack.pipeline.landing.LandingPassage.Part;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import boardpack.pipeline.tenant.TenantId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one owner's rows of one input went from one state of the landing to another. */
final class InputPassage {
  private final LandingDatabase database;
  private final InputContract contract;
  private final InputSide then;
  private final InputSide now;
  private final PassageFiles files;
  private final ChangedRows changed;
  private final Set<Part> parts;

  InputPassage(LandingDatabase database, InputContract contract, LandingState then, LandingState now, TenantId owner,
      Path scratch, ZoneId zone) {
    this.database = database;
    this.contract = contract;
    this.then = InputSide.of(then, contract, owner);
    this.now = InputSide.of(now, contract, owner);
    this.files = new PassageFiles(
        database, scratch.resolve("landing").resolve(owner.value()).resolve(contract.name()));
    Optional<Path> putAside =
        this.then.entry().flatMap(Entry::putAside).map(PutAsideRows::file).map(then.folder()::path);
    this.changed = new ChangedRows(database, contract, "changed_" + Sha256.of(owner + " " + contract.name()),
        this.then.relation(database, contract), this.now.relation(database, contract), putAside, zone);
    this.parts = find();
  }

  String input() {
    return contract.name();
  }

  Set<Part> parts() {
    return parts;
  }

  private Set<Part> find() {
    Set<Part> found = EnumSet.noneOf(Part.class);
    if (!then.connected().map(Connected::asOf).equals(now.connected().map(Connected::asOf))) {
      found.add(Part.TIMES);
    }
    boolean sameRows = then.connected().isPresent() == now.connected().isPresent() && then.files().equals(now.files())
        && then.isReadBy(contract) == now.isReadBy(contract);
    if (!sameRows && isAllocated()) {
      found.add(Part.ALLOCATED);
    } else if (!sameRows) {
      found.addAll(changed.find());
    }
    if (then.connected().isEmpty() && now.connected().isPresent()) {
      found.add(comes());
    } else if (then.connected().isPresent() && now.connected().isEmpty()) {
      found.add(goes());
    }
    return found;
  }

  private boolean isAllocated() {
    return contract.name().equals(OwnerPassage.ALLOCATED_COSTS);
  }

  private Part comes() {
    return isAllocated() ? Part.ALLOCATED : Part.LATE;
  }

  private Part goes() {
    return isAllocated() ? Part.ALLOCATED : Part.REMOVED;
  }

  /** How many rows are of that part, and existed by the end of the day in either state. */
  long rows(Part part, LocalDate lastDay) {
    return parts.contains(part) ? changed.rows(part, lastDay) : 0;
  }

  LandedInput at(Set<Part> taken) {
    Set<Part> ofRows = EnumSet.copyOf(parts);
    ofRows.remove(Part.TIMES);
    boolean all = taken.containsAll(ofRows);
    Set<Part> own = EnumSet.copyOf(ofRows);
    own.retainAll(taken);
    Optional<Connected> shape =
        connected(then.input(), now.input(), taken, taken.contains(comes()), taken.contains(goes()));
    if (shape.isEmpty()) {
      return new LandedInput.NotConnected(contract.name());
    }
    Connected on = shape.get();
    if (all || own.isEmpty()) {
      InputSide side = all ? now : then;
      long rows = side.connected().map(Connected::rows).orElse(0L);
      List<Path> whole =
          side.isReadBy(contract) ? files.linked(side.files()) : files.written(side.relation(database, contract), own);
      return new Connected(contract.name(), whole, rows, on.putAside(), on.asOf());
    }
    List<Path> mixed = files.written(changed.mixture(own), own);
    return new Connected(contract.name(), mixed, files.rows(mixed), on.putAside(), on.asOf());
  }

  /** An input that does not matter: connected or not, and without rows. */
  static LandedInput without(LandedInput then, LandedInput now, Set<Part> taken) {
    return connected(then, now, taken, taken.contains(Part.LATE), taken.contains(Part.REMOVED))
        .map(on -> (LandedInput) new Connected(on.input(), List.of(), 0, 0, on.asOf()))
        .orElseGet(() -> new LandedInput.NotConnected(then.input()));
  }

  /** Empty where nobody fills it; what is connected with the first row that comes, and until the last one went. */
  private static Optional<Connected> connected(
      LandedInput then, LandedInput now, Set<Part> taken, boolean came, boolean went) {
    if (then instanceof Connected before && now instanceof Connected after) {
      return Optional.of(taken.contains(Part.TIMES) ? after : before);
    }
    if (then instanceof Connected before) {
      return Optional.of(before).filter(on -> !went);
    }
    return now instanceof Connected after && came ? Optional.of(after) : Optional.empty();
  }
}
