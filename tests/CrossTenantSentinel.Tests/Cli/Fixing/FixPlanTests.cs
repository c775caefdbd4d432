using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Fixing;

public class FixPlanTests
{
    private const string File = "rules/a.yaml";
    private const string Text = "name: alpha\nquery: beta | gamma\n";

    private static readonly FindingKind Kind = new() { Code = "CTS1998", Title = "Sample", Why = "It is one.", Instead = "Do otherwise." };
    private static readonly FindingKind Other = new() { Code = "CTS1997", Title = "Other", Why = "It is one.", Instead = "Do otherwise." };

    [Fact]
    public void Proven_fixes_of_a_file_are_applied_together()
    {
        FixedFiles fixes = Plan(Text, _ => null, Fix("alpha", "ALPHA"), Fix("gamma", "GAMMA"));

        FixedFile file = fixes.Files.ShouldHaveSingleItem();
        file.NewText.ShouldBe("name: ALPHA\nquery: beta | GAMMA\n");
        file.OldText.ShouldBe(Text);
        fixes.Count.ShouldBe(2);
        fixes.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void A_fix_that_is_not_proven_does_not_take_the_others_with_it()
    {
        FixedFiles fixes = Plan(Text, text => text.Contains("BETA", StringComparison.Ordinal) ? "CTS1997 would be found anew" : null, Fix("alpha", "ALPHA"), Fix("beta", "BETA"), Fix("gamma", "GAMMA"));

        fixes.Files.ShouldHaveSingleItem().NewText.ShouldBe("name: ALPHA\nquery: beta | GAMMA\n");
        Finding refused = fixes.Refused.ShouldHaveSingleItem();
        refused.Kind.ShouldBe(FixPlan.NotProven);
        refused.Severity.ShouldBe(FindingSeverity.Note);
        refused.Message.ShouldBe("\"Write BETA\" for CTS1998 is not applied: CTS1997 would be found anew.");
    }

    [Fact]
    public void Of_two_fixes_that_overlap_the_first_is_applied()
    {
        FixedFiles fixes = Plan(Text, _ => null, Fix("beta | gamma", "delta"), Fix("gamma", "GAMMA"));

        fixes.Files.ShouldHaveSingleItem().NewText.ShouldBe("name: alpha\nquery: delta\n");
        fixes.Refused.ShouldHaveSingleItem().Message.ShouldContain("overlaps");
    }

    [Fact]
    public void The_same_edit_for_two_findings_is_made_once()
    {
        FixedFiles fixes = Plan(Text, _ => null, Fix("alpha", "ALPHA"), Fix("alpha", "ALPHA"));

        fixes.Files.ShouldHaveSingleItem().NewText.ShouldBe("name: ALPHA\nquery: beta | gamma\n");
        fixes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_fix_is_applied_with_all_its_edits_or_not_at_all()
    {
        LocatedFinding both = Fix("alpha", "ALPHA") with { Fix = new LocatedFix("Write both", [Edit("alpha", "ALPHA"), Edit("gamma", "GAMMA")]) };
        Plan(Text, _ => null, both).Files.ShouldHaveSingleItem().NewText.ShouldBe("name: ALPHA\nquery: beta | GAMMA\n");

        LocatedFinding spread = both with { Fix = new LocatedFix("Write both", [Edit("alpha", "ALPHA"), new LocatedEdit(new SourceSpan("rules/b.yaml", 1, 1, 1, 1), "x")]) };
        FixedFiles fixes = Plan(Text, _ => null, spread);
        fixes.Files.ShouldBeEmpty();
        fixes.Refused.ShouldHaveSingleItem().Message.ShouldContain("more than one file");
    }

    [Theory]
    [InlineData(9, 1, 9, 2, "overlap")]
    [InlineData(2, 99, 2, 100, "overlap")]
    public void An_edit_outside_of_the_text_is_refused(int line, int column, int endLine, int endColumn, string why)
    {
        LocatedFinding outside = Fix("alpha", "x") with { Fix = new LocatedFix("Write x", [new LocatedEdit(new SourceSpan(File, line, column, endLine, endColumn), "x")]) };

        FixedFiles fixes = Plan(Text, _ => null, outside);

        fixes.Files.ShouldBeEmpty(why);
        fixes.Refused.ShouldHaveSingleItem();
    }

    [Fact]
    public void New_lines_end_as_those_of_the_file_do()
    {
        FixedFiles fixes = Plan(Text.ReplaceLineEndings("\r\n"), _ => null, Fix("alpha", "ALPHA\nkind: x"));

        fixes.Files.ShouldHaveSingleItem().NewText.ShouldBe("name: ALPHA\r\nkind: x\r\nquery: beta | gamma\r\n");
    }

    [Fact]
    public void A_fix_that_changes_nothing_is_refused() =>
        Plan(Text, _ => null, Fix("alpha", "alpha")).Refused.ShouldHaveSingleItem().Message.ShouldContain("changes nothing");

    [Theory]
    [InlineData("x", "", "a:string", null)]
    [InlineData("x y", "y", "a:string", null)]
    [InlineData("x", "x", "a:string", "CTS1998 would still be found")]
    [InlineData("x x", "x", "a:string", null)]
    [InlineData("x", "z", "a:string", "CTS1997 would be found anew: z")]
    [InlineData("x z", "z", "a:string", null)]
    [InlineData("x z", "z z", "a:string", "CTS1997 would be found anew: z")]
    [InlineData("x", "", "a:long", "the columns of query would change")]
    [InlineData("x", "", null, "the columns of query would change")]
    public void A_fix_is_proven_when_its_finding_is_gone_no_error_is_new_and_the_columns_are_the_same(string before, string after, string? columns, string? why)
    {
        FileFixProof proof = new((file, text) => text == "old" ? Check(before, "a:string") : Check(after, columns));

        proof.Refuse(new FixAttempt(File, "old", "new", [new LocatedFinding(Kind.At(Anchor.Nowhere, "x"), null)])).ShouldBe(why);
    }

    [Fact]
    public void A_query_that_did_not_bind_has_no_columns_to_keep() =>
        new FileFixProof((file, text) => text == "old" ? Check("x", null) : Check("", "a:string")).Refuse(new FixAttempt(File, "old", "new", [new LocatedFinding(Kind.At(Anchor.Nowhere, "x"), null)])).ShouldBeNull();

    [Fact]
    public void What_cannot_be_checked_is_not_proven() =>
        new FileFixProof((file, text) => text == "old" ? Check("x", null) : null).Refuse(new FixAttempt(File, "old", "new", [])).ShouldBe("the file cannot be checked with it");

    /// <summary>The message z is that of another kind than the fixed one.</summary>
    private static FileCheck Check(string messages, string? columns) => new(
        [.. messages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(message => (message == "z" ? Other : Kind).At(Anchor.Nowhere, message))],
        new Dictionary<string, string?> { ["query"] = columns });

    private static FixedFiles Plan(string text, Func<string, string?> refuse, params LocatedFinding[] findings) =>
        FixPlan.Of(findings, path => path == File ? text : null, new Proof(refuse));

    private static LocatedFinding Fix(string text, string replacement)
    {
        LocatedEdit edit = Edit(text, replacement);
        return new LocatedFinding(Kind.At(Anchor.Nowhere, text), edit.Span) { Fix = new LocatedFix($"Write {replacement}", [edit]) };
    }

    private static LocatedEdit Edit(string text, string replacement)
    {
        int start = Text.IndexOf(text, StringComparison.Ordinal);
        return new LocatedEdit(new SourceText(File, Text).SpanOf(start, start + text.Length), replacement);
    }

    private sealed class Proof(Func<string, string?> refuse) : IFixProof
    {
        public string? Refuse(FixAttempt attempt) => refuse(attempt.NewText);
    }
}
