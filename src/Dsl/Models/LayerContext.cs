using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>What a rule sees of its line and of the model so far, and where its answer goes.</summary>
internal sealed class LayerContext(Declaration declaration, Declaration? defaults, LayerNode blank, Func<string> chain, Action<string, string?, string> report, Action<string, string>? elsewhere = null)
{
    private readonly List<WeightSpec> _weights = [];
    private readonly List<Setting> _settings = [];
    private readonly List<(WeightSettings Settings, string Prefix)> _prefixes = [];
    private LayerNode _node = blank with { IsTrainable = declaration.Find("Trainable")?.Value is not false };
    private bool _failed;

    /// <summary>The shape of what the layer reads; null where that is unknown.</summary>
    public Shape? Input => _node.InputShape;

    /// <summary>The shapes of everything that the layer reads, in order; null while one of them is unknown.</summary>
    public IReadOnlyList<Shape>? Inputs =>
        _node.InputShapes.All(static shape => shape is not null) ? _node.InputShapes.Select(static shape => shape!.Value).ToList() : null;

    /// <summary>The earlier layers that are read, in order, the named ones behind the current one.</summary>
    public IReadOnlyList<LayerNode?> Sources { get; init; } = [];

    /// <summary>Whether training needs sums over the whole batch before any row can go on.</summary>
    public bool IsBatchCoupled
    {
        set => _node = _node with { IsBatchCoupled = value };
    }

    /// <summary>Whether something is wrong or unknown already.</summary>
    public bool HasFailed => _failed;

    /// <summary>The multiply-adds of one sample.</summary>
    public long MultiplyAdds
    {
        set => _node = _node with { MultiplyAdds = value };
    }

    /// <summary>Tells by what numbers sizes are divided, so that sizes that are not numbers can be followed through.</summary>
    public void Divides(IEnumerable<int> divisors) => _node = _node with { Divisor = divisors.Aggregate(_node.Divisor, Divisors.LeastCommonMultiple) };

    /// <summary>Whether the output is the input's memory under another shape.</summary>
    public bool IsView
    {
        set => _node = _node with { IsView = value };
    }

    /// <summary>The layer as the rule has left it; its output is unknown after a mistake, and unknown fits anything.</summary>
    public LayerNode Node
    {
        get
        {
            LayerNode node = _failed ? _node with { OutputShape = null } : _node;
            return node with { Weights = new EquatableArray<WeightSpec>(_weights), Settings = new EquatableArray<Setting>(_settings) };
        }
    }

    /// <summary>A number as text, in no culture.</summary>
    public static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A count as text, with separators: <c>1,568</c>.</summary>
    public static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The layer as messages call it: <c>Dense 'dense_1'</c>.</summary>
    public string Describe() => _node.Kind + " '" + _node.Name + "'";

    /// <summary>How the input's shape came about: <c>It came so: input_1 (28, 28, 1) → flatten (784).</c></summary>
    public string Chain() => "It came so: " + chain() + ".";

    /// <summary>Records a mistake at an argument, or at the whole line.</summary>
    public void Report(string id, string? argument, string message)
    {
        _failed = true;
        report(id, argument, message);
    }

    /// <summary>A value as written, else the model's default, else the language's.</summary>
    public T Value<T>(string name, T fallback) =>
        (declaration.Find(name) ?? defaults?.Find(name)) is not { } written ? fallback
        : written.Value is T value ? value
        : Unknown(fallback);

    /// <summary>Whether an argument stands on the line.</summary>
    public bool IsWritten(string name) => declaration.Find(name) is not null;

    /// <summary>Where a wrong value stands: null, the line as a whole, for one from [Defaults].</summary>
    public string? Guilty(string name) => declaration.Find(name) is null ? null : name;

    /// <summary>Reads the current tensor only: of the named layers, the shapes were all that mattered.</summary>
    public void IgnoreNamedValues() => _node = _node with
    {
        Inputs = new EquatableArray<int>(_node.Inputs.Take(1)),
        InputShapes = new EquatableArray<Shape?>(_node.InputShapes.Take(1)),
        TakesSeveral = false,
    };

    /// <summary>Also reads, as the last of its inputs, what an earlier layer that it reads had read.</summary>
    /// <param name="source">Which of <see cref="Sources"/>.</param>
    public void AlsoReadInputOf(int source)
    {
        if (Sources[source] is { Inputs.Count: > 0 } node)
        {
            _node = _node with
            {
                Inputs = new EquatableArray<int>(_node.Inputs.Append(node.Inputs[0])),
                InputShapes = new EquatableArray<Shape?>(_node.InputShapes.Append(node.InputShape)),
            };
        }
    }

    /// <summary>One of the line's own whole numbers; null where there is none of that name.</summary>
    public int? WholeNumber(string name) => declaration.Find(name)?.Value as int?;

    /// <summary>States how C# makes the layer, which is the user's own.</summary>
    public void UseCode(string code, bool hasBackward) => _node = _node with { Code = code, PassesGradient = hasBackward };

    /// <summary>Records a mistake that does not stand on this line, and is reported where it does.</summary>
    public void ReportElsewhere(string id, string message)
    {
        _failed = true;
        elsewhere?.Invoke(id, message);
    }

    /// <summary>A size of at least 1; null where it is unknown or wrong.</summary>
    public int? PositiveInteger(string name)
    {
        if (declaration.Find(name)?.Value is not int value)
            return Unknown<int?>(null);
        if (value >= 1)
            return value;
        Report(IssueId.NotPositive, name, $"{Describe()} needs at least 1 for {name}; got {Text((IFormattable)value)}.");
        return null;
    }

    /// <summary>One size of at least 1 for each axis, written as one number for all or as one a axis; null where that is unknown or wrong.</summary>
    /// <param name="name">The argument; the same name with <c>ByAxis</c> behind it takes one number an axis, too.</param>
    /// <param name="rank">How many axes there are.</param>
    /// <param name="fallback">The size where nothing was written; null where something has to be.</param>
    /// <param name="minimum">The least size.</param>
    public IReadOnlyList<int>? PerAxis(string name, int rank, int? fallback = null, int minimum = 1)
    {
        string written = declaration.Find(name + "ByAxis") is null ? name : name + "ByAxis";
        object? value = declaration.Find(written)?.Value;
        if (value is null && declaration.Find(written) is null && fallback is { } filler)
            return Enumerable.Repeat(filler, rank).ToList();
        IReadOnlyList<int>? sizes = value switch
        {
            int size => Enumerable.Repeat(size, rank).ToList(),
            EquatableArray<int> list => list.Count == 1 ? Enumerable.Repeat(list[0], rank).ToList() : list,
            _ => null,
        };
        if (sizes is null)
            return Unknown<IReadOnlyList<int>?>(null);
        if (sizes.Count != rank)
        {
            Report(IssueId.AxisCount, written, $"{Describe()} has {rank} axes and takes one number or {rank} for {written}; got {sizes.Count}.");
            return null;
        }

        if (sizes.All(size => size >= minimum))
            return sizes;
        int wrong = sizes.First(size => size < minimum);
        Report(IssueId.NotPositive, written, $"{Describe()} needs at least {Text((IFormattable)minimum)} for {written}; got {Text((IFormattable)wrong)}.");
        return null;
    }

    /// <summary>An axis as Keras counts it (the batch is 0, −1 the last) as a position in the input's shape; null where it is unknown or wrong.</summary>
    public int? Axis(string name, int fallback, Shape input) => AxisAt(name, Value(name, fallback), input);

    /// <summary>The same for an axis that was already read from an argument.</summary>
    public int? AxisAt(string name, int axis, Shape input)
    {
        int position = axis < 0 ? input.Rank + axis : axis - 1;
        if (axis != 0 && position >= 0 && position < input.Rank)
            return position;
        Report(
            IssueId.OutOfRange,
            Guilty(name),
            $"{Describe()} has no axis {Text((IFormattable)axis)}: of {input}, the axes are 1 to {Text((IFormattable)input.Rank)}, or −1 for the last; 0 is the batch.");
        return null;
    }

    /// <summary>The input, if it has so many axes; null where it is unknown or has others, which is reported.</summary>
    /// <param name="rank">How many axes, without the batch: 3 for pictures.</param>
    /// <param name="what">What such an input is: <c>pictures (height, width, channels)</c>.</param>
    public Shape? InputOfRank(int rank, string what)
    {
        if (Input is not { } input || input.Rank == rank)
            return Input;
        Report(IssueId.WrongRank, null, $"{Describe()} takes {what}; got {input}. {Chain()}{Remedies.Channels(input, rank, Sources.Count > 0 ? Sources[0] : null)}");
        return null;
    }

    /// <summary>Sizes as they were written; null where they are unknown or missing.</summary>
    public IReadOnlyList<int>? Sizes(string name)
    {
        if (declaration.Find(name)?.Value is not EquatableArray<int> sizes)
            return Unknown<IReadOnlyList<int>?>(null);
        if (sizes.Count > 0)
            return sizes;
        Report(IssueId.NotPositive, null, $"{Describe()} needs at least one size.");
        return null;
    }

    /// <summary>A number that is neither NaN nor infinite.</summary>
    public float Finite(string name, float fallback)
    {
        float value = Value(name, fallback);
        if (!float.IsNaN(value) && !float.IsInfinity(value))
            return value;
        Report(IssueId.OutOfRange, Guilty(name), $"{Describe()} needs a finite number for {name}; got {Text(value)}.");
        return fallback;
    }

    /// <summary>A finite number of at least 0.</summary>
    public float NotNegative(string name, float fallback = 0)
    {
        float value = Finite(name, fallback);
        if (value >= 0)
            return value;
        Report(IssueId.OutOfRange, Guilty(name), $"{Describe()} needs at least 0 for {name}; got {Text(value)}.");
        return fallback;
    }

    /// <summary>An enum value that exists.</summary>
    public T Defined<T>(string name, T fallback)
        where T : struct, Enum
    {
        T value = Value(name, fallback);
        if (Enum.IsDefined(typeof(T), value))
            return value;
        Report(IssueId.UndefinedValue, Guilty(name), $"{Describe()}: {typeof(T).Name} has no value {value:D}.");
        return fallback;
    }

    /// <summary>Reads the activation; <see cref="SetOutput"/> then takes the shape before it.</summary>
    public void UseActivation(string name)
    {
        Activation activation = Defined(name, Activation.Linear);
        if (activation == Activation.Threshold && _node.Kind != "Activation")
        {
            Report(
                IssueId.ActivationNeedsNumbers,
                Guilty(name),
                $"{Describe()} cannot give Threshold its two numbers; add [Activation(Activation.Threshold, Threshold = …)] after it.");
        }

        _node = _node with { Activation = activation };
    }

    /// <summary>Reads the penalties on the layer's output.</summary>
    public void UseActivityPenalty(string l1 = "ActivityL1", string l2 = "ActivityL2") =>
        _node = _node with { ActivityL1 = NotNegative(l1), ActivityL2 = NotNegative(l2) };

    /// <summary>Reads how a weight starts, what penalises and bounds it: <c>KernelInitializer</c>, <c>KernelL2</c>, <c>KernelConstraint</c>, ….</summary>
    public WeightSettings WeightSettings(string prefix, Initializer fallback)
    {
        Initializer initializer = Defined(prefix + "Initializer", fallback);
        float? scale = InitializerScale(prefix, initializer);
        var settings = new WeightSettings(initializer, scale, NotNegative(prefix + "L1"), NotNegative(prefix + "L2"), ConstraintReader.Read(this, prefix));
        _prefixes.Add((settings, prefix));
        return settings;
    }

    /// <summary>
    /// Whether a number beside a choice (an initializer's scale) is given. A number from [Defaults] belongs to the choice there:
    /// a line with another choice, which takes none, does without.
    /// </summary>
    public bool Applies(string name, bool isTaken, string choice) => IsWritten(name) || (defaults?.Find(name) is not null && (isTaken || !IsWritten(choice)));

    private float? InitializerScale(string prefix, Initializer initializer)
    {
        string name = prefix + "InitializerScale";
        bool takesPositive = initializer is Initializer.RandomNormal or Initializer.RandomUniform or Initializer.TruncatedNormal or Initializer.VarianceScaling;
        bool takesNone = !takesPositive && initializer is not (Initializer.Constant or Initializer.Identity or Initializer.Orthogonal);
        if (!Applies(name, !takesNone, prefix + "Initializer"))
            return null;
        float scale = takesPositive ? NotNegative(name) : Finite(name, 0);
        if (!takesNone || _failed)
            return scale;
        Report(IssueId.Conflict, Guilty(name), $"{Describe()}: {initializer} takes no scale, so {name} would do nothing. Remove it or choose another initializer.");
        return null;
    }

    /// <summary>States a weight.</summary>
    public void AddWeight(string name, Shape shape, WeightSettings settings, bool isTrainable = true)
    {
        string prefix = _prefixes.Find(pair => ReferenceEquals(pair.Settings, settings)).Prefix;
        if ((settings.Initializer == Initializer.Identity && shape.Rank != 2) || (settings.Initializer == Initializer.Orthogonal && shape.Rank < 2))
        {
            string suited = settings.Initializer == Initializer.Identity ? "matrices only" : "weights of at least two axes";
            Report(IssueId.UnsuitableInitializer, Guilty(prefix + "Initializer"), $"{Describe()}: {settings.Initializer} starts {suited}; {name} is {shape}.");
        }

        WeightConstraint? constraint = settings.Constraint is { } written && !_failed ? ConstraintReader.Fit(this, written, name, shape, prefix) : null;
        _weights.Add(new WeightSpec(name, shape, settings with { Constraint = constraint }, isTrainable && _node.IsTrainable));
    }

    /// <summary>States one of the layer's own numbers.</summary>
    public void Set(string name, float value) => _settings.Add(new Setting(name, value));

    /// <summary>States one of the layer's own numbers for each axis: <c>strides0</c>, <c>strides1</c>, ….</summary>
    public void Set(string name, IReadOnlyList<int> values)
    {
        for (int axis = 0; axis < values.Count; axis++)
            Set(name + Text((IFormattable)axis), values[axis]);
    }

    /// <summary>States the output's shape, before the activation where there is one.</summary>
    public void SetOutput(Shape shape)
    {
        if (_node.Activation == Activation.Glu)
        {
            Divides([2]);
            if (shape.Last % 2 != 0)
            {
                Report(IssueId.OddAxis, null, $"{Describe()}: Glu halves the last axis, and {Text(shape.Last)} of {shape} is odd. {Chain()}");
                return;
            }

            shape = shape.WithLast(shape.Last / 2);
        }

        if (shape.ElementCount > int.MaxValue)
            ReportTooLarge(shape);
        else
            _node = _node with { OutputShape = shape };
    }

    /// <summary>Records that an output holds more values than memory can index.</summary>
    public void ReportTooLarge(Shape shape) =>
        Report(IssueId.TooLarge, null, $"{Describe()} makes {Text(shape.ElementCount)} values a sample; at most {Text((long)int.MaxValue)} can be held. {Chain()}");

    /// <summary>Uses a weight of an earlier layer, which it goes on belonging to.</summary>
    /// <param name="owner">The earlier layer.</param>
    /// <param name="weight">Its weight.</param>
    public void BorrowWeight(LayerNode owner, WeightSpec weight) => _weights.Add(weight with { Owner = weight.Owner ?? owner.Name, IsTrainable = weight.IsTrainable && _node.IsTrainable });

    private T Unknown<T>(T fallback)
    {
        _failed = true;
        return fallback;
    }
}
