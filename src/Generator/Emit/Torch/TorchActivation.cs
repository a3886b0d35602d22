namespace Autoencoders.Generator.Emit.Torch;

/// <summary>Activations as a TorchSharp programmer writes them.</summary>
internal static class TorchActivation
{
    /// <summary>The activation of an expression.</summary>
    public static string Apply(Activation activation, string x, string dimension) => activation switch
    {
        Activation.Linear => x,
        Activation.Relu => Member(x, "relu()"),
        Activation.Sigmoid => Member(x, "sigmoid()"),
        Activation.Tanh => Member(x, "tanh()"),
        Activation.Exponential => Member(x, "exp()"),
        Activation.Softmax => Member(x, $"softmax({dimension})"),
        Activation.LogSoftmax => Member(x, $"log_softmax({dimension})"),
        Activation.Glu => $"nn.functional.glu({x}, {dimension})",
        Activation.Elu => $"nn.functional.elu({x}, 1)",
        Activation.Celu => $"nn.functional.celu({x}, 1)",
        Activation.Selu => $"nn.functional.selu({x})",
        Activation.Relu6 => $"nn.functional.relu6({x})",
        Activation.LeakyRelu => $"nn.functional.leaky_relu({x}, 0.2)",
        Activation.Gelu => $"nn.functional.gelu({x})",
        Activation.HardSilu => $"nn.functional.hardswish({x})",
        Activation.HardSigmoid => $"nn.functional.hardsigmoid({x})",
        Activation.Softplus => $"nn.functional.softplus({x})",
        _ => $"keras.Activations.Apply({TorchText.Name(activation)}, {x}, {dimension})",
    };

    /// <summary>A member of an expression, in brackets where it is a sum or product.</summary>
    public static string Member(string x, string member) => (x.Contains(" ") && !x.EndsWith(")", System.StringComparison.Ordinal) ? $"({x})" : x) + "." + member;
}
