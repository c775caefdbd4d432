using CrossTenantSentinel.Cli.Files;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Files;

public class LineDiffTests
{
    private static readonly Arbitrary<string[]> FewLines = Gen.Elements("a", "b", "c", "d").ArrayOf().ToArbitrary();

    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "-2b +2x")]
    [InlineData("", "a", "+1a")]
    [InlineData("a", "", "-1a")]
    [InlineData("a b c a b b a", "c b a b a c", "-1a -2b +2b -6b +6c")]
    public void The_edits_are_the_fewest(string old, string @new, string expected) => Show(LineDiff.Between(Lines(old), Lines(@new))).ShouldBe(expected);

    [Fact]
    public void Making_the_edits_turns_the_old_text_into_the_new() =>
        Check.QuickThrowOnFailure(Prop.ForAll(FewLines, FewLines, (old, @new) => Apply(old, LineDiff.Between(old, @new)).SequenceEqual(@new)));

    [Fact]
    public void The_edits_are_as_few_as_a_table_of_common_subsequences_says() =>
        Check.QuickThrowOnFailure(Prop.ForAll(FewLines, FewLines, (old, @new) => LineDiff.Between(old, @new).Count == old.Length + @new.Length - (2 * LongestCommon(old, @new))));

    [Fact]
    public void Texts_that_have_little_in_common_are_told_apart_quickly()
    {
        string[] old = [.. Enumerable.Range(0, 50_000).Select(line => $"old {line}")];
        string[] @new = [.. Enumerable.Range(0, 50_000).Select(line => $"new {line}")];

        IReadOnlyList<LineEdit> edits = LineDiff.Between(old, @new);

        Apply(old, edits).ShouldBe(@new);
    }

    private static string[] Lines(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Show(IEnumerable<LineEdit> edits) => string.Join(' ', edits.Select(edit => $"{(edit.IsAdded ? '+' : '-')}{edit.Line}{edit.Text}"));

    /// <summary>Removes by old line numbers, then adds by new ones, from the top.</summary>
    private static List<string> Apply(IReadOnlyList<string> old, IReadOnlyList<LineEdit> edits)
    {
        HashSet<int> removed = [.. edits.Where(edit => !edit.IsAdded).Select(edit => edit.Line)];
        List<string> text = [.. old.Where((_, index) => !removed.Contains(index + 1))];
        foreach (LineEdit edit in edits.Where(edit => edit.IsAdded))
            text.Insert(edit.Line - 1, edit.Text);
        return text;
    }

    private static int LongestCommon(string[] left, string[] right)
    {
        int[,] length = new int[left.Length + 1, right.Length + 1];
        for (int row = 1; row <= left.Length; row++)
        {
            for (int column = 1; column <= right.Length; column++)
                length[row, column] = left[row - 1] == right[column - 1] ? length[row - 1, column - 1] + 1 : Math.Max(length[row - 1, column], length[row, column - 1]);
        }

        return length[left.Length, right.Length];
    }
}
