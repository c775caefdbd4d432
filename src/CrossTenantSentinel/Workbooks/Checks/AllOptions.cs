using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>What the option "all" stands for.</summary>
internal static class AllOptions
{
    /// <summary>CTS1710.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1710",
        Title = "The option \"all\" has no value of its own",
        Why = "Without a value that no option has, \"all\" puts every value into the query, or cannot be told from one of them.",
        Instead = "Use a value such as * that no option has and that holds no quote.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        DeclaredParameters.Of(workbook).OfType<ChoiceParameter>()
            .Where(parameter => parameter.All is { } all && (string.IsNullOrWhiteSpace(all.Value) || all.Value.AsSpan().ContainsAny('\'', '"') || IsOption(parameter, all.Value)))
            .Select(parameter => Kind.At(new Anchor.OfMember(parameter.Declared, nameof(parameter.All)), $"Parameter {parameter.Name} writes \"{parameter.All!.Value}\" for \"all\"."));

    private static bool IsOption(ChoiceParameter parameter, string value) =>
        parameter.Source is OptionSource.Fixed listed && listed.Options.Any(option => option.Value == value);
}
