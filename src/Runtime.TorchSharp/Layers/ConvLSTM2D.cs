using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Long short-term memory over sequences of pictures: convolutions in place of products (Shi et al., 2015).</summary>
/// <remarks>Channels come last at its border: (batch, steps, rows, columns, channels); its kernels are PyTorch's.</remarks>
public sealed class ConvLSTM2D : LayerModule
{
    private readonly long _filters;
    private readonly long[] _strides;
    private readonly long[] _dilation;
    private readonly long[] _cells;
    private readonly Activation _activation;
    private readonly Activation _gateActivation;
    private readonly bool _returnsSequences;
    private readonly bool _goesBackwards;

    /// <summary>Makes the layer.</summary>
    /// <param name="channels">The channels of a picture that enters.</param>
    /// <param name="filters">Those of the state.</param>
    /// <param name="kernel">The window's rows and columns.</param>
    /// <param name="strides">Its steps over the input.</param>
    /// <param name="dilation">The distance of neighbouring cells of the window.</param>
    /// <param name="cells">The padding of the input, as <c>pad</c> takes it.</param>
    /// <param name="activations">Of candidate and cell, and of the three gates.</param>
    /// <param name="bias">Whether there is a bias.</param>
    /// <param name="returnsSequences">Whether the state after every step comes out, in the order of computation.</param>
    /// <param name="goesBackwards">Whether it starts at the end.</param>
    public ConvLSTM2D(
        long channels, long filters, long[] kernel, long[] strides, long[] dilation, long[] cells, (Activation Cell, Activation Gate) activations, bool bias, bool returnsSequences, bool goesBackwards)
        : base(nameof(ConvLSTM2D))
    {
        _filters = filters;
        _strides = strides;
        _dilation = dilation;
        _cells = cells;
        (_activation, _gateActivation) = activations;
        _returnsSequences = returnsSequences;
        _goesBackwards = goesBackwards;
        AddWeight("kernel", 0, [4 * filters, channels, .. kernel]);
        AddWeight("recurrent_kernel", 0, [4 * filters, filters, .. kernel]);
        if (bias)
            AddWeight("bias", 0, 4 * filters);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        (long batch, int steps) = (input.shape[0], (int)input.shape[1]);
        Tensor recurrent = Weight("recurrent_kernel");
        (long rows, long columns) = (recurrent.shape[2], recurrent.shape[3]);
        long[] around = [(columns - 1) / 2, columns / 2, (rows - 1) / 2, rows / 2];
        var after = new Tensor[steps];
        Tensor? state = null, cell = null;
        for (int order = 0; order < steps; order++)
        {
            Tensor picture = input.select(1, _goesBackwards ? steps - 1 - order : order).permute(0, 3, 1, 2);
            Tensor gates = torch.nn.functional.conv2d(torch.nn.functional.pad(picture, _cells), Weight("kernel"), WeightOrNull("bias"), _strides, [0, 0], _dilation);
            state ??= torch.zeros([batch, _filters, gates.shape[2], gates.shape[3]], device: input.device);
            cell ??= state;
            gates = gates + torch.nn.functional.conv2d(torch.nn.functional.pad(state, around), recurrent, null, [1, 1], [0, 0], [1, 1]);
            Tensor candidate = Activations.Apply(_activation, Gate(gates, 2), 1);
            cell = Activations.Apply(_gateActivation, Gate(gates, 1), 1) * cell + Activations.Apply(_gateActivation, Gate(gates, 0), 1) * candidate;
            state = Activations.Apply(_gateActivation, Gate(gates, 3), 1) * Activations.Apply(_activation, cell, 1);
            after[order] = state.permute(0, 2, 3, 1);
        }

        return (_returnsSequences ? torch.stack(after, 1) : after[^1].contiguous()).MoveToOuterDisposeScope();
    }

    private Tensor Gate(Tensor gates, int gate) => gates.narrow(1, gate * _filters, _filters);
}
