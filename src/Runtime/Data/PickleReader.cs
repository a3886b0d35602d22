using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace Autoencoders;

/// <summary>
/// Reads the few pickle instructions that a dictionary of numbers, texts and one array of bytes is written with (protocol 2).
/// Nothing in the file can be run: a name is looked up in a closed list, and any other instruction ends the reading.
/// </summary>
internal sealed class PickleReader
{
    private const int MostInstructions = 1_000_000;
    private const int LongestName = 100;
    private const byte HighestProtocol = 2;

    private readonly string _path;
    private readonly byte[] _file;
    private readonly Stack<object?> _stack = new();
    private readonly Stack<int> _marks = new();
    private readonly Dictionary<long, object?> _memo = [];
    private int _position;
    private int _instruction;

    private PickleReader(string path, byte[] file)
    {
        _path = path;
        _file = file;
    }

    private enum Name
    {
        Reconstruct,
        Array,
        ElementType,
    }

    /// <summary>An array of bytes, once its state is known.</summary>
    internal sealed class ByteArray
    {
        public object?[]? State { get; set; }
    }

    /// <summary>Stands for the element type "unsigned byte", the only one that is known.</summary>
    internal sealed class ByteType;

    /// <summary>Reads the one value that a pickle holds.</summary>
    /// <returns>A dictionary, list, tuple (array), whole number, truth, text (bytes of the file), array, or nothing.</returns>
    /// <exception cref="DataFileException">The pickle is cut short or holds anything else.</exception>
    public static object? Read(string path, byte[] file) => new PickleReader(path, file).Read();

    private object? Read()
    {
        for (int count = 0; count < MostInstructions; count++)
        {
            _instruction = _position;
            byte code = Bytes(1).Span[0];
            if (code == '.')
                return Pop();
            Run(code);
        }

        throw Refusal($"more than {MostInstructions} instructions");
    }

    private void Run(byte code)
    {
        switch (code)
        {
            case 0x80 when Bytes(1).Span[0] <= HighestProtocol: break; // PROTO
            case 0x80: throw Refusal($"protocol {_file[_position - 1]}, where at most {HighestProtocol} is read");
            case (byte)'N': Push(null); break; // NONE
            case 0x88: Push(true); break; // NEWTRUE
            case 0x89: Push(false); break; // NEWFALSE
            case (byte)'K': Push((int)Number(1)); break; // BININT1
            case (byte)'M': Push((int)Number(2)); break; // BININT2
            case (byte)'J': Push((int)(uint)Number(4)); break; // BININT
            case (byte)'U': Push(Bytes(Number(1))); break; // SHORT_BINSTRING
            case (byte)'T': Push(Bytes(Number(4))); break; // BINSTRING
            case (byte)'X': Push(Bytes(Number(4))); break; // BINUNICODE
            case (byte)'}': Push(new Dictionary<string, object?>(StringComparer.Ordinal)); break; // EMPTY_DICT
            case (byte)']': Push(new List<object?>()); break; // EMPTY_LIST
            case (byte)')': Push(Array.Empty<object?>()); break; // EMPTY_TUPLE
            case 0x85: Push(PopMany(1)); break; // TUPLE1
            case 0x86: Push(PopMany(2)); break; // TUPLE2
            case 0x87: Push(PopMany(3)); break; // TUPLE3
            case (byte)'(': _marks.Push(_stack.Count); break; // MARK
            case (byte)'t': Push(PopToMark()); break; // TUPLE
            case (byte)'e': Append(PopToMark()); break; // APPENDS
            case (byte)'a': Append(PopMany(1)); break; // APPEND
            case (byte)'u': SetItems(PopToMark()); break; // SETITEMS
            case (byte)'s': SetItems(PopMany(2)); break; // SETITEM
            case (byte)'q': _memo[Number(1)] = Top(); break; // BINPUT
            case (byte)'r': _memo[Number(4)] = Top(); break; // LONG_BINPUT
            case (byte)'h': Push(Remembered(Number(1))); break; // BINGET
            case (byte)'j': Push(Remembered(Number(4))); break; // LONG_BINGET
            case (byte)'c': Push(Named(Line(), Line())); break; // GLOBAL
            case (byte)'R': Reduce(); break; // REDUCE
            case (byte)'b': Build(); break; // BUILD
            default: throw Refusal($"the instruction 0x{code:X2}, which files of this form do not use");
        }
    }

    // numpy._core is what numpy 2 calls numpy.core.
    private Name Named(string module, string name) => (module, name) switch
    {
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => Name.Reconstruct,
        ("numpy", "ndarray") => Name.Array,
        ("numpy", "dtype") => Name.ElementType,
        _ => throw Refusal($"the name {module}.{name}; only numpy's array of bytes is known, and nothing is run"),
    };

    private void Reduce()
    {
        object? arguments = Pop();
        object? callable = Pop();
        Push((callable, arguments) switch
        {
            (Name.Reconstruct, object?[] { Length: 3 } values) when values[0] is Name.Array => new ByteArray(),
            (Name.ElementType, object?[] { Length: 3 } values) when IsText(values[0], "u1") => new ByteType(),
            (Name.ElementType, _) => throw Refusal("an array of another element type than u1, the unsigned byte"),
            _ => throw Refusal("a call of something that cannot be called"),
        });
    }

    private void Build()
    {
        object?[] state = Pop() as object?[] ?? throw Refusal("a state that is not a tuple");
        if (Top() is ByteArray array)
            array.State = state;
        else if (Top() is not ByteType)
            throw Refusal("a state for something that has none");
    }

    private void Append(object?[] items)
    {
        List<object?> list = Top() as List<object?> ?? throw Refusal("items for something that is not a list");
        list.AddRange(items);
    }

    private void SetItems(object?[] items)
    {
        Dictionary<string, object?> dictionary = Top() as Dictionary<string, object?>
            ?? throw Refusal("entries for something that is not a dictionary");
        if (items.Length % 2 != 0)
            throw Refusal("a key without a value");
        for (int i = 0; i < items.Length; i += 2)
        {
            if (items[i] is not ReadOnlyMemory<byte> key || key.Length > LongestName)
                throw Refusal("a key that is not a short text");
            dictionary[Encoding.UTF8.GetString(key.Span)] = items[i + 1];
        }
    }

    private void Push(object? value) => _stack.Push(value);

    private object? Top() => _stack.Count > Floor ? _stack.Peek() : throw Refusal("an instruction for a value that is not there");

    private object? Pop() => _stack.Count > Floor ? _stack.Pop() : throw Refusal("an instruction for a value that is not there");

    private int Floor => _marks.Count > 0 ? _marks.Peek() : 0;

    private object?[] PopToMark()
    {
        if (_marks.Count == 0)
            throw Refusal("the end of a list that has no beginning");
        object?[] values = PopMany(_stack.Count - _marks.Peek());
        _marks.Pop();
        return values;
    }

    private object?[] PopMany(int count)
    {
        var values = new object?[count];
        for (int i = count - 1; i >= 0; i--)
            values[i] = Pop();
        return values;
    }

    private object? Remembered(long key) =>
        _memo.TryGetValue(key, out object? value) ? value : throw Refusal($"a reference to entry {key}, which was not kept");

    private long Number(int length)
    {
        ReadOnlySpan<byte> bytes = Bytes(length).Span;
        return length switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        };
    }

    private ReadOnlyMemory<byte> Bytes(long length)
    {
        if (length > _file.Length - _position)
            throw CutShort();
        var bytes = new ReadOnlyMemory<byte>(_file, _position, (int)length);
        _position += (int)length;
        return bytes;
    }

    private string Line()
    {
        ReadOnlySpan<byte> rest = _file.AsSpan(_position);
        int length = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf((byte)'\n');
        if (length < 0)
            throw rest.Length > LongestName ? Refusal($"a name of more than {LongestName} letters") : CutShort();
        string line = Encoding.ASCII.GetString(Bytes(length).Span);
        _position++;
        return line;
    }

    private static bool IsText(object? value, string text) =>
        value is ReadOnlyMemory<byte> { Length: <= LongestName } bytes && Encoding.UTF8.GetString(bytes.Span) == text;

    private DataFileException CutShort() =>
        new(_path, $"is cut short: the instruction at byte {_instruction} reaches beyond its end ({_file.Length} bytes).");

    private DataFileException Refusal(string found) =>
        new(_path, $"is not a CIFAR-10 pickle: at byte {_instruction} there is {found}.");
}
