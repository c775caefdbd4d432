using System.Globalization;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>Gathers the suppressions of items and of files, and reports those that are wrong. A wrong one suppresses nothing.</summary>
/// <param name="today">The day that expiry counts from.</param>
public sealed class SuppressionReader(DateOnly today)
{
    /// <summary>CTS3900.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS3900",
        Title = "Suppression that cannot be read",
        Why = "A comment that looks like a suppression and is none hides nothing, though whoever reads it thinks so.",
        Instead = "Write cts-disable or cts-disable-file, a code, until, a day and a reason: # cts-disable CODE until 2027-01-31: reason.",
    };

    /// <summary>CTS3901.</summary>
    public static readonly FindingKind WithoutDay = new()
    {
        Code = "CTS3901",
        Title = "Suppression without a last day",
        Why = "What is suppressed for ever is forgotten. A last day makes somebody look again.",
        Instead = "Write until and a day of the calendar as year, month and day, behind the code: until 2027-01-31.",
    };

    /// <summary>CTS3902.</summary>
    public static readonly FindingKind WithoutReason = new()
    {
        Code = "CTS3902",
        Title = "Suppression without a reason",
        Why = "Without a reason nobody can say later whether the suppression is still right.",
        Instead = "Write, behind a colon, why the finding is to be kept: a few words that a reviewer accepts.",
    };

    /// <summary>CTS3903.</summary>
    public static readonly FindingKind OfUnknownCode = new()
    {
        Code = "CTS3903",
        Title = "Suppression of an unknown code",
        Why = "It suppresses nothing.",
        Instead = "Correct the code, or remove the suppression. cts explain lists all codes.",
    };

    /// <summary>CTS3904.</summary>
    public static readonly FindingKind Expired = new()
    {
        Code = "CTS3904",
        Title = "Expired suppression",
        Why = "Its last day is over, so what it suppressed is reported again.",
        Instead = "Remove the cause of the finding and the suppression, or decide anew: a later day, and the reason why.",
    };

    /// <summary>CTS3905.</summary>
    public static readonly FindingKind OfWhatCannotBe = new()
    {
        Code = "CTS3905",
        Title = "Suppression of a finding that cannot be suppressed",
        Why = "The finding says that something could not be read, checked, run or written, or is about suppressions and baselines themselves; hidden, it would look as if all were well.",
        Instead = "Remove the suppression, and the cause of the finding.",
    };

    private const int ShortestReason = 10;

    private readonly List<Finding> wrong = [];
    private readonly List<SuppressionInForce> inForce = [];

    /// <summary>What is wrong with suppressions.</summary>
    public IReadOnlyList<Finding> Findings => wrong;

    internal IReadOnlyList<SuppressionInForce> InForce => inForce;

    /// <summary>Reads the suppressions that an item states.</summary>
    public void Add(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (Suppression suppression in item.Suppressions)
        {
            Anchor at = item.At(nameof(ContentItem.Suppressions), suppression.Code);
            Add(suppression.Code, suppression.Reason, suppression.Until, at, item.Handle, located => located.Finding.Content == item.Handle);
        }
    }

    /// <summary>Reads the comments of a file.</summary>
    public void Add(string file, string text)
    {
        IReadOnlyList<SuppressionComment> comments = SuppressionComments.Read(file, text);
        if (comments.Count == 0)
            return;
        SourceText source = new(file, text);
        foreach (SuppressionComment comment in comments)
            Add(comment, source);
    }

    private void Add(SuppressionComment comment, SourceText source)
    {
        Anchor at = new Anchor.OfSpan(comment.Span);
        if (comment.Word is not (SuppressionComment.OfLine or SuppressionComment.OfFile))
        {
            wrong.Add(Unreadable.At(at, $"{Shown.Value(comment.Word)} suppresses nothing.", $"Did you mean {SuppressionComment.OfLine} or {SuppressionComment.OfFile}?"));
            return;
        }

        if (comment.Code is null)
        {
            wrong.Add(Unreadable.At(at, $"{comment.Word} names no code."));
            return;
        }

        bool isDay = DateOnly.TryParseExact(comment.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until);
        if (!isDay)
            wrong.Add(WithoutDay.At(at, comment.Until is null ? $"The suppression of {comment.Code} has no last day." : $"The suppression of {comment.Code} ends on {Shown.Value(comment.Until)}, which is not a day."));
        bool isWholeFile = comment.Word == SuppressionComment.OfFile;
        Add(comment.Code, comment.Reason ?? "", isDay ? until : null, at, null, located => IsAt(located, source, comment, isWholeFile));
    }

    private static bool IsAt(LocatedFinding located, SourceText source, SuppressionComment comment, bool isWholeFile)
    {
        if (located.Span is not { } span || span.File != source.File)
            return false;
        int offset = source.StartOfLine(span.Line) + Math.Max(0, span.Column - 1);
        return isWholeFile || (span.Line > 0 && offset >= comment.Start && offset < comment.End);
    }

    private void Add(string code, string reason, DateOnly? until, Anchor at, string? content, Predicate<LocatedFinding> isAbout)
    {
        int before = wrong.Count;
        FindingKind? kind = AllKinds.List.FirstOrDefault(kind => kind.Code == code);
        if (kind is null)
        {
            IReadOnlyList<string> nearest = NearestNames.Of(code, AllKinds.List.Where(CheckLevels.IsAdjustable).Select(known => known.Code));
            Report(OfUnknownCode, $"There is no code {Shown.Value(code)} to suppress.", nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?");
        }
        else if (!CheckLevels.IsAdjustable(kind))
        {
            Report(OfWhatCannotBe, $"{code}, {kind.Title}, cannot be suppressed.");
        }

        if (reason.Trim().Length < ShortestReason)
            Report(WithoutReason, reason.Trim().Length == 0 ? $"The suppression of {code} has no reason." : $"The reason {Shown.Value(reason.Trim())} for suppressing {code} is too short to be one.");
        if (until < today)
            Report(Expired, string.Create(CultureInfo.InvariantCulture, $"The suppression of {code} expired on {until:yyyy-MM-dd}: {reason.Trim()}"));
        if (wrong.Count == before && kind is not null && until is { } last)
            inForce.Add(new SuppressionInForce(new Suppression(code, reason.Trim(), last), kind, at, content, isAbout));

        void Report(FindingKind what, string message, string? help = null) => wrong.Add(what.At(at, message, help) with { Content = content });
    }
}
