using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>What an expression of a template stands for: a node of the template, or a text put together from several. Known in part when some of it is worked out at deployment.</summary>
internal sealed class ArmValue
{
    /// <summary>Stands for what is worked out at deployment; no content holds it.</summary>
    private const char Unknown = '\uffff';

    private const int LongestText = 2_000_000;
    private const int MostParts = 20_000;

    private ArmValue(DocumentNode? node, JoinedText? text) => (Node, Text) = (node, text);

    /// <summary>The node; null for a text.</summary>
    public DocumentNode? Node { get; }

    /// <summary>The text, also of a scalar node; null for lists and maps.</summary>
    public JoinedText? Text { get; }

    /// <summary>Whether nothing of it is worked out at deployment.</summary>
    public bool IsKnown => Text is null || !Text.Text.Contains(Unknown, StringComparison.Ordinal);

    /// <summary>A node of the template.</summary>
    public static ArmValue Of(DocumentNode node) => new(node, node is ScalarNode scalar ? Whole(scalar, 0) : null);

    /// <summary>A part of a scalar.</summary>
    public static ArmValue Of(ScalarNode scalar, int offset, int length) =>
        new(null, new JoinedText(scalar.Value.Substring(offset, length), [new JoinedText.Part(0, length, scalar, offset)]));

    /// <summary>A scalar without its first characters.</summary>
    public static ArmValue After(ScalarNode scalar, int offset) => new(null, Whole(scalar, offset));

    /// <summary>Texts in a row; null when one of them is no text, or when they grow without measure.</summary>
    public static ArmValue? Joined(IReadOnlyList<ArmValue?> values, ScalarNode around)
    {
        List<JoinedText.Part> parts = [];
        System.Text.StringBuilder text = new();
        foreach (ArmValue? value in values)
        {
            if (value is not null and not { Text: not null })
                return null;
            JoinedText added = value?.Text ?? new JoinedText(Unknown.ToString(), [new JoinedText.Part(0, 1, around, 0)]);
            parts.AddRange(added.Parts.Select(part => part with { Start = part.Start + text.Length }));
            text.Append(added.Text);
            if (text.Length > LongestText || parts.Count > MostParts)
                return null;
        }

        return new ArmValue(null, new JoinedText(text.ToString(), parts));
    }

    private static JoinedText Whole(ScalarNode scalar, int offset) =>
        new(scalar.Value[offset..], [new JoinedText.Part(0, scalar.Value.Length - offset, scalar, offset)]);
}
