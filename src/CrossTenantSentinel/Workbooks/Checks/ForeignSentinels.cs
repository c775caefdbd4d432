using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Comparisons of a parameter with a text that it never holds.</summary>
internal static partial class ForeignSentinels
{
    /// <summary>CTS1711.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1711",
        Title = "Workbook parameter compared with a value that it never has",
        Why = "The query waits for a word that stands for \"all\" or \"nothing selected\", but the parameter uses another one: the branch is dead.",
        Instead = "Compare with the parameter's own value for \"all\", its default, or one of its options; IsUnrestricted writes the whole condition.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        foreach (ScopedQuery query in ScopedQuery.In(workbook))
        {
            foreach ((Parameter parameter, string value) in Comparisons(query.Template))
            {
                if (!CanHold(parameter, value))
                    yield return Kind.At(query.At, $"\"{query.Name}\" compares {parameter.Name} with \"{value}\", which it never is.");
            }
        }
    }

    private static IEnumerable<(Parameter Parameter, string Value)> Comparisons(KqlTemplate template)
    {
        for (int index = 0; index < template.Parts.Count; index++)
        {
            if (template.Parts[index] is KqlTemplatePart.OfWorkbookFunction function)
            {
                foreach ((Parameter, string) inner in Comparisons(function.Function.Body))
                    yield return inner;
            }

            if (template.Parts[index] is not KqlTemplatePart.OfParameter hole || hole.Use.Parameter is TimeRangeParameter)
                continue;
            if (index > 0 && template.Parts[index - 1] is KqlTemplatePart.OfText before && Before().Match(before.Text) is { Success: true } left)
                yield return (hole.Use.Parameter, left.Groups["value"].Value);
            if (index + 1 < template.Parts.Count && template.Parts[index + 1] is KqlTemplatePart.OfText after && After().Match(after.Text) is { Success: true } right)
                yield return (hole.Use.Parameter, right.Groups["value"].Value);
        }
    }

    private static bool CanHold(Parameter parameter, string value) => parameter switch
    {
        ChoiceParameter choice => choice.All?.Value == value || choice.Default.Contains(value, StringComparer.Ordinal)
            || (value.Length == 0 && choice.MultiSelect is null)
            || (choice.Source is OptionSource.Fixed listed && listed.Options.Any(option => option.Value == value)),
        TextParameter { Query: null } text => value.Length == 0 || value == text.Default,
        ExportedParameter exported => value.Length == 0 || value == exported.Default,
        _ => true,
    };

    [GeneratedRegex("""["'](?<value>[^"'\n]*)["']\s*(==|=~|!=|!~|\bin~?\s*\()\s*\z""")]
    private static partial Regex Before();

    [GeneratedRegex("""\A\s*(==|=~|!=|!~)\s*["'](?<value>[^"'\n]*)["']""")]
    private static partial Regex After();
}
