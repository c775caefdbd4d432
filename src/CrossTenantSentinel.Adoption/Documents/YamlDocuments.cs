using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using ScalarStyle = CrossTenantSentinel.Documents.ScalarStyle;

namespace CrossTenantSentinel.Adoption.Documents;

/// <summary>Reads YAML into nodes that know their places. Keys may repeat: checks report that.</summary>
public static class YamlDocuments
{
    private const int DeepestNesting = 100;
    private const long MostNodes = 1_000_000;

    /// <summary>Reads a text.</summary>
    public static DocumentReading Read(DocumentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Composer composer = new(source);
        try
        {
            return new DocumentReading(composer.Compose(), []);
        }
        catch (YamlException wrong)
        {
            return DocumentReading.Failed(DocumentFindings.NotYaml.At(composer.AtMistake(wrong), $"This is not YAML: {OneLine(wrong.Message)}"));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            // The parser gives up in places without saying so.
            return DocumentReading.Failed(DocumentFindings.NotYaml.At(composer.AtLast(), "This is not YAML: a bracket, brace or quote is not closed, or what is due here is something else."));
        }
        catch (RefusedException refused)
        {
            return DocumentReading.Failed(refused.Finding);
        }
    }

    private static string OneLine(string message)
    {
        string text = message.ReplaceLineEndings(" ");
        int place = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return place < 0 ? text : text[(place + 3)..];
    }

    private sealed class RefusedException(Finding finding) : Exception
    {
        public Finding Finding { get; } = finding;
    }

    private sealed class Composer(DocumentSource source)
    {
        private readonly Parser parser = new(new Scanner(new StringReader(source.Text), skipComments: true));
        private readonly Dictionary<string, (DocumentNode Node, long Size)> anchors = new(StringComparer.Ordinal);

        public List<DocumentNode> Compose()
        {
            List<DocumentNode> roots = [];
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                anchors.Clear();
                roots.Add(Node(0, out _));
                parser.Consume<DocumentEnd>();
            }

            return roots;
        }

        public Anchor.OfSpan At(in Mark mark) => new Anchor.OfSpan(source.SpanOf(Offset(mark), Math.Min(Offset(mark) + 1, source.Text.Length)));

        /// <summary>Where the parser names what it was reading when something else came, the mistake is what came.</summary>
        public Anchor.OfSpan AtMistake(YamlException wrong)
        {
            if (wrong.Message.Contains("tab", StringComparison.Ordinal) && TabAfter(Offset(wrong.Start)) is >= 0 and int tab)
                return new Anchor.OfSpan(source.SpanOf(tab, tab + 1));
            return At(wrong.Message.Contains("did not find expected", StringComparison.OrdinalIgnoreCase) ? wrong.End : wrong.Start);
        }

        /// <summary>The first tab that a line begins with.</summary>
        private int TabAfter(int start)
        {
            for (int tab = source.Text.IndexOf('\t', start); tab >= 0; tab = source.Text.IndexOf('\t', tab + 1))
            {
                if (source.Text.AsSpan(0, tab).TrimEnd(' ') is [] or [.., '\n' or '\r'])
                    return tab;
            }

            return -1;
        }

        public Anchor.OfSpan AtLast() => At(parser.Current?.Start ?? Mark.Empty);

        private int Offset(in Mark mark) => (int)Math.Clamp(mark.Index, 0, source.Text.Length);

        private DocumentNode Node(int depth, out long size)
        {
            size = 1;
            if (depth > DeepestNesting)
                throw Refused(DocumentFindings.TooDeep, $"The document nests more than {DeepestNesting} levels.");
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    parser.MoveNext();
                    if (!anchors.TryGetValue(alias.Value.Value, out (DocumentNode Node, long Size) target))
                        throw new YamlException(alias.Start, alias.End, $"The alias *{alias.Value} stands for nothing that was complete before it.");
                    size = target.Size;
                    return target.Node;
                case Scalar scalar:
                    parser.MoveNext();
                    return Named(scalar, new ScalarNode(source, StartOf(scalar), Offset(scalar.End), scalar.Value, StyleOf(scalar)), 1);
                case SequenceStart sequence:
                    return Named(sequence, Sequence(sequence, depth, out size), size);
                case MappingStart mapping:
                    return Named(mapping, Mapping(mapping, depth, out size), size);
                default:
                    throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "A value is due here.");
            }
        }

        /// <summary>After the anchor and the tag, which are no part of the text.</summary>
        private int StartOf(Scalar scalar)
        {
            int at = Offset(scalar.Start);
            int end = Offset(scalar.End);
            if (scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty)
                return at;
            while (at < end && source.Text[at] is '&' or '!')
            {
                while (at < end && !char.IsWhiteSpace(source.Text[at]))
                    at++;
                while (at < end && char.IsWhiteSpace(source.Text[at]))
                    at++;
            }

            return at;
        }

        private ListNode Sequence(SequenceStart start, int depth, out long size)
        {
            parser.MoveNext();
            List<DocumentNode> items = [];
            size = 1;
            while (!parser.Accept<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1, out long added));
                Grow(ref size, added);
            }

            SequenceEnd end = parser.Consume<SequenceEnd>();
            return new ListNode(source, Offset(start.Start), Math.Max(Offset(start.Start), items.Count > 0 && start.Style != SequenceStyle.Flow ? items[^1].End : Offset(end.End)), items);
        }

        private MapNode Mapping(MappingStart start, int depth, out long size)
        {
            parser.MoveNext();
            List<MapEntry> entries = [];
            size = 1;
            while (!parser.Accept<MappingEnd>(out _))
            {
                if (!parser.Accept<Scalar>(out _))
                    throw new YamlException(parser.Current!.Start, parser.Current.End, "A key must be a text.");
                ScalarNode key = (ScalarNode)Node(depth + 1, out _);
                entries.Add(new MapEntry(key, Node(depth + 1, out long added)));
                Grow(ref size, added + 1);
            }

            MappingEnd end = parser.Consume<MappingEnd>();
            return new MapNode(source, Offset(start.Start), Math.Max(Offset(start.Start), entries.Count > 0 && start.Style != MappingStyle.Flow ? entries[^1].Value.End : Offset(end.End)), entries);
        }

        private void Grow(ref long size, long added)
        {
            size += added;
            if (size > MostNodes)
                throw Refused(DocumentFindings.Expands, $"With its aliases the document stands for more than {MostNodes:N0} values.");
        }

        private DocumentNode Named(NodeEvent start, DocumentNode node, long size)
        {
            if (!start.Anchor.IsEmpty)
                anchors[start.Anchor.Value] = (node, size);
            return node;
        }

        private RefusedException Refused(FindingKind kind, string message) => new(kind.At(At(parser.Current?.Start ?? Mark.Empty), message));

        private static ScalarStyle StyleOf(Scalar scalar) => scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
    }
}
