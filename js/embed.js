// The one script of a page that embeds the widget: <script type="module" src="…/embed.js"></script>
import "./define.js";
