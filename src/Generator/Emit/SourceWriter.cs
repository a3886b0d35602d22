using System;
using System.Text;

namespace Autoencoders.Generator.Emit;

/// <summary>Writes indented C# with <c>\n</c> line ends, whatever the line ends of our own source are.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one line, or several separated by line ends, each indented.</summary>
    public void Line(string text)
    {
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end;
            int length = (end > start && text[end - 1] == '\r' ? end - 1 : next) - start;
            if (length > 0)
                _text.Append(' ', 4 * _depth).Append(text, start, length);
            _text.Append('\n');
            start = next + 1;
        }
    }

    /// <summary>Writes a header and a block in braces.</summary>
    public void Block(string header, Action body)
    {
        Line(header);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line("}");
    }

    /// <summary>Writes lines one level further in.</summary>
    public void Indent(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
